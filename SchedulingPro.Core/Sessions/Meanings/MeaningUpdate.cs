using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>
/// Derives stored sessions anew after the meaning of words changed, so that they are what a fresh import would make of
/// them. The work stands in the database as marks on the words; each chunk is a transaction of its own and can be repeated,
/// so a program that was killed in between simply does it again.
/// </summary>
public sealed class MeaningUpdate(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    TimeProvider clock
)
{
    /// <summary>Sessions in one transaction: short enough that other writers hardly wait.</summary>
    public const int ChunkSize = 2000;

    internal int Chunk { get; init; } = ChunkSize;

    /// <summary>Does all work that is marked; returns at once when there is none. Calls must not overlap.</summary>
    public async Task RunAsync(Action<MeaningProgress> report, CancellationToken cancellationToken)
    {
        while (await PendingAsync(cancellationToken) is { Count: > 0 } words)
        {
            var scan = new MeaningScan(words.Keys);
            long done = 0;
            long changed = 0;
            long? after = null;
            var total = await CountAsync(scan, cancellationToken);
            report(new(0, total, 0));
            while (true)
            {
                var from = after;
                var chunk = await WriteUnit.RunAsync(
                    contexts,
                    (db, _, token) => RunChunkAsync(db, scan, from, token),
                    cancellationToken
                );
                Changes(chunk).ForEach(feed.Publish);

                done += chunk.Read;
                changed += chunk.Owners.Values.Sum(o => o.Values.Sum());
                report(new(done, Math.Max(total, done), changed));
                if (chunk.Last is null)
                {
                    break;
                }

                after = chunk.Last;
            }

            await ClearAsync(words, cancellationToken);
        }
    }

    private async Task<MeaningChunk> RunChunkAsync(
        SchedulingDbContext db,
        MeaningScan scan,
        long? from,
        CancellationToken cancellationToken
    )
    {
        var chunk = await MeaningChunk.RunAsync(db, scan, from, Chunk, cancellationToken);
        foreach (var changes in Changes(chunk))
        {
            await feed.RecordAsync(db, changes, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        return chunk;
    }

    private static List<SessionChanges> Changes(MeaningChunk chunk) =>
        [.. chunk.Owners.Select(o => new SessionChanges(o.Key, [.. o.Value.Keys], 0, o.Value.Values.Sum()))];

    private async Task<Dictionary<MeaningScan.Word, DateTime>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.PendingSince != null)
            .ToDictionaryAsync(
                w => new MeaningScan.Word(w.Id, w.Kind, w.Value),
                w => w.PendingSince!.Value,
                cancellationToken
            );
    }

    private async Task<long> CountAsync(MeaningScan scan, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await scan.Affected(db.Sessions.AsNoTracking()).LongCountAsync(cancellationToken);
    }

    // A word whose meaning was changed again meanwhile keeps its newer mark.
    private async Task ClearAsync(Dictionary<MeaningScan.Word, DateTime> words, CancellationToken cancellationToken)
    {
        await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                foreach (var (word, since) in words)
                {
                    await db
                        .Vocabulary.Where(w => w.Id == word.Id && w.PendingSince == since)
                        .ExecuteUpdateAsync(w => w.SetProperty(x => x.PendingSince, (DateTime?)null), token);
                }

                return true;
            },
            cancellationToken
        );
    }
}
