using System.Runtime.CompilerServices;
using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Reads windows of a source so that nothing slips through. Upstream's order is not published, and a session that changes
/// while somebody turns pages moves others to a page that was read already. So pages are not turned: a window that does not
/// fit into one answer is split until its parts do. Only sessions that share one millisecond are read by page, and then again
/// until two readings agree.
/// </summary>
internal sealed class WindowReader(IUpstreamClient client, UpstreamSource source, WindowBasis basis, int pageSize)
{
    private const int MostParts = 64;
    private const int MostReadings = 6;

    // Sessions are not spread evenly: parts are planned to be about two thirds full.
    private const double Fill = 0.66;

    /// <summary>The window as one page, or null, with the number of its sessions where upstream says it, when it does not fit.</summary>
    internal async Task<(WindowPage? Page, long? Total)> TryReadAsync(
        SyncWindow window,
        CancellationToken cancellationToken
    )
    {
        var page = await client.SessionsAsync(source, List(window, 1), cancellationToken);
        return page.HasMore ? (null, page.Total) : (new(window, page, true), page.Total);
    }

    /// <summary>All of a window that has a beginning, oldest part first; <paramref name="cut"/> is where it is split first.</summary>
    internal async IAsyncEnumerable<WindowPage> ReadAsync(
        SyncWindow window,
        DateTime? cut,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var waiting = new Stack<SyncWindow>([window]);
        while (waiting.TryPop(out var next))
        {
            var (page, total) = await TryReadAsync(next, cancellationToken);
            if (page is not null)
            {
                yield return page;
                continue;
            }

            if (next.IsShortest)
            {
                await foreach (var part in ReadCrowdedAsync(next, cancellationToken))
                {
                    yield return part;
                }

                continue;
            }

            var parts =
                cut is { } at && at > next.From && at < next.To
                    ? [new(next.From, at), new(at, next.To)]
                    : next.Split(Parts(total));
            foreach (var part in parts.Reverse())
            {
                waiting.Push(part);
            }
        }
    }

    /// <summary>
    /// Sessions of one millisecond that do not fit into one answer: page after page, again until a reading brings nothing
    /// new and its size is what upstream says. Throws when they do not come to rest.
    /// </summary>
    internal async IAsyncEnumerable<WindowPage> ReadCrowdedAsync(
        SyncWindow window,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            var before = seen.Count;
            long? total = null;
            var hasMore = true;
            for (var number = 1; hasMore; number++)
            {
                var page = await client.SessionsAsync(source, List(window, number), cancellationToken);
                hasMore = page.HasMore && page.Items.Count + page.Unreadable.Count > 0;
                total = page.Total ?? total;
                seen.UnionWith(page.Items.Select(i => i.Content.Id));
                seen.UnionWith(page.Unreadable.Select(UnreadableId.Of));
                yield return new(window, page, false);
            }

            if (seen.Count == total || (reading > 1 && seen.Count == before))
            {
                yield return new(window, SourceWriter.NoPage, true);
                yield break;
            }
        }

        throw new UpstreamException(
            UpstreamProblem.Answer,
            $"{seen.Count:N0} sessions of one millisecond did not come to rest while they were read.",
            "They are read again in the next pass. If this stays, ask upstream's support about its paging."
        );
    }

    private int Parts(long? total) =>
        total is { } count ? (int)Math.Clamp(Math.Ceiling(count / (pageSize * Fill)), 2, MostParts) : 2;

    private UpstreamList List(SyncWindow window, int page) =>
        basis == WindowBasis.Created
            ? new()
            {
                CreatedOnOrAfter = window.From,
                CreatedBefore = window.To,
                Page = page,
                PageSize = pageSize,
                IncludeTotal = true,
            }
            : new()
            {
                ModifiedOnOrAfter = window.From,
                ModifiedBefore = window.To,
                Page = page,
                PageSize = pageSize,
                IncludeTotal = true,
            };
}
