namespace SchedulingPro.Core.Ingestion;

/// <summary>What became of a batch of arrivals. The counts add up to the batch.</summary>
public sealed record IngestionResult
{
    /// <summary>Sessions that were not known before.</summary>
    public int New { get; init; }

    /// <summary>Sessions replaced by a newer version.</summary>
    public int Changed { get; init; }

    /// <summary>Sessions known in this version already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Arrivals older than what is stored; ignored.</summary>
    public int Older { get; init; }

    /// <summary>Refused arrivals: their place in the batch and why.</summary>
    public IReadOnlyList<RejectedArrival> Rejected { get; init; } = [];
}
