namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>The costs that the asker may see, and what a new one needs.</summary>
/// <param name="Currency">ISO code of the tenant's currency.</param>
/// <param name="Entries">Entries, newest first.</param>
/// <param name="Companies">Companies that a cost may be entered for, by key.</param>
public sealed record SpendList(
    string Currency,
    IReadOnlyList<SpendEntry> Entries,
    IReadOnlyDictionary<int, string> Companies
);
