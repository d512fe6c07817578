namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>What became of the rows of an import.</summary>
/// <param name="New">Rows that were new.</param>
/// <param name="Changed">Rows that replaced an older version.</param>
/// <param name="Unchanged">Rows known already.</param>
/// <param name="Older">Rows older than what is stored; ignored.</param>
/// <param name="Rejected">Rows that were refused.</param>
public sealed record ImportCounts(int New = 0, int Changed = 0, int Unchanged = 0, int Older = 0, int Rejected = 0)
{
    /// <summary>All rows.</summary>
    public long Total => (long)New + Changed + Unchanged + Older + Rejected;

    internal ImportCounts Add(IngestionResult result) =>
        new(
            New + result.New,
            Changed + result.Changed,
            Unchanged + result.Unchanged,
            Older + result.Older,
            Rejected + result.Rejected.Count
        );
}
