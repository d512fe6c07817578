using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Finds the arrivals that say something else than what is stored under the same <c>modifiedOn</c>, among those that are the
/// source's current state. Only such arrivals make their stored documents be read.
/// </summary>
internal static class CorrectedArrivals
{
    internal static async Task<IReadOnlySet<string>> FindAsync(
        SchedulingDbContext db,
        IReadOnlyList<SessionArrival> arrivals,
        Dictionary<string, StoredSession> stored,
        CancellationToken cancellationToken
    )
    {
        var corrected = new HashSet<string>(StringComparer.Ordinal);
        var doubtful = new Dictionary<long, SessionArrival>();
        foreach (var arrival in arrivals.Where(a => a.IsCurrentState))
        {
            if (
                stored.TryGetValue(arrival.Content.Id, out var known)
                && known.ModifiedTicks == arrival.Content.ModifiedOn.Ticks
                && MayCorrect(arrival, known)
            )
            {
                doubtful[known.Id] = arrival;
            }
        }

        foreach (var keys in doubtful.Keys.Chunk(500))
        {
            var documents = db
                .SessionDocuments.AsNoTracking()
                .Where(d => EF.Parameter(keys).Contains(d.SessionId))
                .AsAsyncEnumerable();
            await foreach (var document in documents.WithCancellation(cancellationToken))
            {
                var arrival = doubtful[document.SessionId];
                var rendered = arrival.Document ?? SessionJson.Render(arrival.Content);
                if (!document.Document.AsSpan().SequenceEqual(rendered) || !Same(document.Raw, arrival.Raw))
                {
                    corrected.Add(arrival.Content.Id);
                }
            }
        }

        return corrected;
    }

    // A scheduler and a router may describe one session a little differently: the scheduler's word stands, or each reading
    // would turn it round.
    private static bool MayCorrect(SessionArrival arrival, StoredSession known) =>
        arrival.RouterPath is null || known.OwnerKey < 0;

    private static bool Same(byte[]? stored, byte[]? arrived) => stored.AsSpan().SequenceEqual(arrived);
}
