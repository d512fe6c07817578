using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>Derives one chunk of stored sessions anew, inside its transaction.</summary>
/// <param name="Read">How many sessions were looked at.</param>
/// <param name="Last">Key of the last one, or null when there are no more.</param>
/// <param name="Owners">Changed sessions by tenant and owner.</param>
internal sealed record MeaningChunk(int Read, long? Last, Dictionary<long, Dictionary<int, int>> Owners)
{
    internal static async Task<MeaningChunk> RunAsync(
        SchedulingDbContext db,
        MeaningScan scan,
        long? after,
        int size,
        CancellationToken cancellationToken
    )
    {
        var meanings = await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Meaning != null)
            .ToDictionaryAsync(w => w.Id, w => w.Meaning, cancellationToken);
        var rows = scan.Affected(db.Sessions.AsNoTracking());
        if (after is { } key)
        {
            rows = rows.Where(s => s.Id > key);
        }

        var read = await rows.OrderBy(s => s.Id).Take(size).ToListAsync(cancellationToken);
        var documents = scan.NeedsDocuments ? await DocumentsAsync(db, read, cancellationToken) : [];
        var changes = new Dictionary<Derived, List<long>>();
        var owners = new Dictionary<long, Dictionary<int, int>>();
        foreach (var row in read)
        {
            var before = Derived.Of(row);
            if (documents.TryGetValue(row.Id, out var document) && scan.Membership(document) is { } word)
            {
                // As on arrival: whatever is not known to mean no, means interest.
                row.Flags =
                    meanings.GetValueOrDefault(word) != 0
                        ? row.Flags | SessionFlags.MembershipInterest
                        : row.Flags & ~SessionFlags.MembershipInterest;
            }

            SessionFacts.ApplyMeanings(row, meanings.GetValueOrDefault);
            var now = Derived.Of(row);
            if (now == before)
            {
                continue;
            }

            if (!changes.TryGetValue(now, out var keys))
            {
                changes[now] = keys = [];
            }

            keys.Add(row.Id);
            if (!owners.TryGetValue(row.TenantId, out var counts))
            {
                owners[row.TenantId] = counts = [];
            }

            counts[row.OwnerKey] = counts.GetValueOrDefault(row.OwnerKey) + 1;
        }

        foreach (var (derived, keys) in changes)
        {
            await WriteAsync(db, derived, keys, cancellationToken);
        }

        return new(read.Count, read.Count < size ? null : read[^1].Id, owners);
    }

    private static async Task<Dictionary<long, byte[]>> DocumentsAsync(
        SchedulingDbContext db,
        List<Session> rows,
        CancellationToken cancellationToken
    )
    {
        var documents = new Dictionary<long, byte[]>(rows.Count);
        foreach (var keys in rows.Select(r => r.Id).Chunk(500))
        {
            var some = await db
                .SessionDocuments.AsNoTracking()
                .Where(d => EF.Parameter(keys).Contains(d.SessionId))
                .Select(d => new { d.SessionId, d.Document })
                .ToListAsync(cancellationToken);
            some.ForEach(d => documents[d.SessionId] = d.Document);
        }

        return documents;
    }

    // Sessions that become the same are written together: a few statements for a chunk, whatever its size.
    private static Task<int> WriteAsync(
        SchedulingDbContext db,
        Derived derived,
        List<long> keys,
        CancellationToken cancellationToken
    )
    {
        var (outcome, milestones, flags, lead) = derived;
        var ids = keys.ToArray();
        return db
            .Sessions.Where(s => EF.Parameter(ids).Contains(s.Id))
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.Outcome, outcome)
                        .SetProperty(x => x.Milestones, milestones)
                        .SetProperty(x => x.Flags, flags)
                        .SetProperty(x => x.LeadState, lead),
                cancellationToken
            );
    }

    private readonly record struct Derived(
        SessionOutcome Outcome,
        Milestones Milestones,
        SessionFlags Flags,
        LeadState LeadState
    )
    {
        internal static Derived Of(Session row) => new(row.Outcome, row.Milestones, row.Flags, row.LeadState);
    }
}
