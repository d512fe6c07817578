namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What a list call asks for. Instants are UTC; on-or-after is inclusive, before is exclusive.</summary>
public sealed record UpstreamList
{
    /// <summary>The most rows that one page may hold [S].</summary>
    public const int LargestPage = 5000;

    /// <summary>Only what was created at or after this instant.</summary>
    public DateTime? CreatedOnOrAfter { get; init; }

    /// <summary>Only what was created before this instant.</summary>
    public DateTime? CreatedBefore { get; init; }

    /// <summary>Only what changed at or after this instant.</summary>
    public DateTime? ModifiedOnOrAfter { get; init; }

    /// <summary>Only what changed before this instant.</summary>
    public DateTime? ModifiedBefore { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows of a page, 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = LargestPage;

    /// <summary>Whether the answer is to say how many rows there are in all.</summary>
    public bool IncludeTotal { get; init; }
}
