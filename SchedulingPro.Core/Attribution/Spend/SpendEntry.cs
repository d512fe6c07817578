namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>What was typed in or loaded at once; removed as a whole.</summary>
/// <param name="Id">Key of the entry.</param>
/// <param name="Rows">Its costs; more than one when it came from a file.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredOn">When (UTC).</param>
public sealed record SpendEntry(Guid Id, IReadOnlyList<SpendDraft> Rows, string EnteredBy, DateTime EnteredOn)
{
    /// <summary>Sum in hundredths of the tenant's currency.</summary>
    public long Cents => Rows.Sum(r => r.Cents);

    /// <summary>First day of all.</summary>
    public DateOnly First => Rows.Min(r => r.First);

    /// <summary>Last day of all.</summary>
    public DateOnly Last => Rows.Max(r => r.Last);
}
