namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>One page of an upstream list.</summary>
/// <param name="Items">The rows that could be read.</param>
/// <param name="HasMore">Whether more rows match than stand on this page and those before it.</param>
/// <param name="Total">How many rows match in all; null where that was not asked or not answered.</param>
/// <param name="Unreadable">Rows that could not be read, with the reason: the page is not lost for them.</param>
public sealed record UpstreamPage<T>(
    IReadOnlyList<T> Items,
    bool HasMore,
    long? Total,
    IReadOnlyList<UnreadableRow> Unreadable
);
