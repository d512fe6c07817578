namespace SchedulingPro.Core.Reconciliation;

/// <summary>One local day of the comparison.</summary>
/// <param name="Date">The day.</param>
/// <param name="Values">The metrics, in the order of the whole; empty where no snapshot of the day was read.</param>
/// <param name="ReadOn">When upstream's figures were read (UTC), the oldest of several; null where none were.</param>
/// <param name="Missing">Schedulers without a snapshot of this day; they are left out on both sides.</param>
public sealed record ReconciledDay(DateOnly Date, IReadOnlyList<ReconciledValue> Values, DateTime? ReadOn, int Missing);
