namespace SchedulingPro.Core.Reconciliation;

/// <summary>Upstream's figures beside ours, over the days of which upstream's were read.</summary>
/// <param name="Sources">All that can be chosen; empty where nothing is connected.</param>
/// <param name="Chosen">What was compared; null for all schedulers together, or for one that is not there.</param>
/// <param name="IsKnown">False where the chosen one is not there, or may not be seen.</param>
public sealed record ReconciliationResult(
    IReadOnlyList<ReconciliationSource> Sources,
    ReconciliationSource? Chosen,
    bool IsKnown
)
{
    /// <summary>The metrics over the whole period; empty where no snapshot was read.</summary>
    public IReadOnlyList<ReconciledValue> Totals { get; init; } = [];

    /// <summary>The days, the newest first.</summary>
    public IReadOnlyList<ReconciledDay> Days { get; init; } = [];

    /// <summary>Daily figures that the comparison would need: schedulers times days.</summary>
    public int Wanted { get; init; }

    /// <summary>Of these, how many were read.</summary>
    public int Read { get; init; }

    /// <summary>When the oldest of them was read (UTC); null without any.</summary>
    public DateTime? OldestReadOn { get; init; }

    /// <summary>When the newest of them was read (UTC); null without any.</summary>
    public DateTime? NewestReadOn { get; init; }
}
