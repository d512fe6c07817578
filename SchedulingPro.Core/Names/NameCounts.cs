namespace SchedulingPro.Core.Names;

/// <summary>What storing names of a kind did.</summary>
/// <param name="New">Ids that had no name.</param>
/// <param name="Changed">Ids whose name, state or ZIP codes changed.</param>
/// <param name="Unchanged">Ids that stand as they were.</param>
/// <param name="Retired">Ids that the account lists no more; they keep their names and count as not in use.</param>
/// <param name="Kept">Ids of a file that already have the account's own name, which stays.</param>
public sealed record NameCounts(int New, int Changed, int Unchanged, int Retired, int Kept);
