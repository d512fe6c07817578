namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>What was typed in or loaded at once; removed as a whole.</summary>
/// <param name="Id">Key of the entry.</param>
/// <param name="Rows">Its first costs, at most <see cref="Named"/>; more than one when it came from a file.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredOn">When (UTC).</param>
public sealed record SpendEntry(Guid Id, IReadOnlyList<SpendDraft> Rows, string EnteredBy, DateTime EnteredOn)
{
    /// <summary>Most costs of an entry that are named.</summary>
    public const int Named = 20;

    /// <summary>How many costs it has.</summary>
    public required int Count { get; init; }

    /// <summary>Sum in hundredths of the tenant's currency.</summary>
    public required long Cents { get; init; }

    /// <summary>First day of all.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day of all.</summary>
    public required DateOnly Last { get; init; }
}
