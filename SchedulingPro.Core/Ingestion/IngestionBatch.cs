using System.Collections.Immutable;
using SchedulingPro.Core.Ingestion.Storage;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Decides what each arrival of a batch does, given what is stored, and writes the outcome.</summary>
internal sealed class IngestionBatch(
    long tenantId,
    Dictionary<string, StoredSession> stored,
    IReadOnlySet<string> corrected,
    SessionOwners owners,
    VocabularyCodes codes
)
{
    private readonly Dictionary<string, Pending> pending = new(StringComparer.Ordinal);
    private readonly List<RejectedArrival> rejected = [];
    private int added;
    private int changed;
    private int unchanged;
    private int older;

    internal IngestionResult Result =>
        new()
        {
            New = added,
            Changed = changed,
            Unchanged = unchanged,
            Older = older,
            Rejected = rejected,
        };

    /// <summary>What of the batch the follow-up has to look at.</summary>
    internal FollowUpNotes FollowUp { get; } = new();

    internal ImmutableHashSet<int> ChangedOwners => [.. pending.Values.Select(p => p.OwnerKey)];

    internal void Add(int index, SessionArrival arrival)
    {
        var id = arrival.Content.Id;
        var scheduler = owners.Scheduler(arrival);
        var router = owners.Router(arrival);
        if (scheduler is null && router is null && !arrival.IsUnplaced)
        {
            rejected.Add(
                new(index, new("schedulerId", "is missing, and no scheduler was chosen for sessions that name none"))
            );
            return;
        }

        var before = stored.GetValueOrDefault(id);
        if (!pending.TryGetValue(id, out var known))
        {
            known = before is null
                ? null
                : new Pending(before.ModifiedTicks, before.OwnerKey, before.RouterKey) { Before = before };
        }

        if (known is null)
        {
            added++;
            pending[id] = new(arrival.Content.ModifiedOn.Ticks, scheduler ?? router ?? owners.Unplaced, router)
            {
                Arrival = arrival,
            };
            return;
        }

        // A scheduler's word on where the session belongs stands above a router's, whichever version is newer.
        var ownerKey = scheduler ?? (known.OwnerKey > 0 ? known.OwnerKey : router ?? known.OwnerKey);
        var routerKey = router ?? known.RouterKey;
        var difference = arrival.Content.ModifiedOn.Ticks.CompareTo(known.ModifiedTicks);
        if (difference > 0 || (difference == 0 && known.Arrival is null && corrected.Contains(id)))
        {
            changed++;
            pending[id] = new(arrival.Content.ModifiedOn.Ticks, ownerKey, routerKey)
            {
                Arrival = arrival,
                Before = known.Before,
            };
            return;
        }

        _ = difference == 0 ? unchanged++ : older++;
        var linkedOwner = known.OwnerKey > 0 ? known.OwnerKey : ownerKey;
        if (linkedOwner != known.OwnerKey || routerKey != known.RouterKey)
        {
            pending[id] = known with { OwnerKey = linkedOwner, RouterKey = routerKey };
        }
    }

    internal async Task WriteAsync(SessionStore store, CancellationToken cancellationToken)
    {
        var inserts = new List<(SessionWrite Write, DateTime CreatedOn)>();
        var updates = new List<SessionWrite>();
        var links = new List<StoredSession>();
        var moved = new List<long>();
        var days = new Dictionary<(int, int), int>();
        foreach (var session in pending.Values)
        {
            if (session.Arrival is null)
            {
                FollowUp.Linked(session.Before!.Id);
                links.Add(session.Before! with { OwnerKey = session.OwnerKey, RouterKey = session.RouterKey });
                Count(days, session.Before.OwnerKey, session.Before.Id, -1);
                Count(days, session.OwnerKey, session.Before.Id, 1);
                continue;
            }

            var write = SessionFacts.Derive(session.Arrival, tenantId, codes);
            write.Row.OwnerKey = session.OwnerKey;
            write.Row.RouterKey = session.RouterKey;
            var createdOn = session.Arrival.Content.CreatedOn;
            if (session.Before is not { } before)
            {
                inserts.Add((write, createdOn));
                FollowUp.Added(write.Row);
                continue;
            }

            FollowUp.Changed(write.Row);
            Count(days, before.OwnerKey, before.Id, -1);
            if (SameCreation(before.Id, createdOn))
            {
                write.Row.Id = before.Id;
                updates.Add(write);
                Count(days, session.OwnerKey, before.Id, 1);
            }
            else
            {
                // The key sorts by creation, so a corrected creation date means a new key.
                moved.Add(before.Id);
                FollowUp.Renumbered(before.Id, write.Row);
                inserts.Add((write, createdOn));
            }
        }

        if (moved.Count > 0)
        {
            await store.DeleteAsync(moved, cancellationToken);
        }

        await KeyAllocator.AssignAsync(store, inserts, cancellationToken);
        inserts.ForEach(i => Count(days, i.Write.Row.OwnerKey, i.Write.Row.Id, 1));
        await store.InsertAsync([.. inserts.Select(i => i.Write)], cancellationToken);
        await store.UpdateAsync(updates, cancellationToken);
        await store.LinkAsync(links, cancellationToken);
        await store.AddToDayCountsAsync(
            days.Where(d => d.Value != 0).ToDictionary(d => d.Key, d => d.Value),
            cancellationToken
        );
    }

    // Ties of more than 512 sessions spill into the next ticks, so a stored key may lie a little after its creation.
    private static bool SameCreation(long key, DateTime createdOn) =>
        SessionKey.CreatedOn(key) - createdOn is { Ticks: >= 0 and < TimeSpan.TicksPerMillisecond };

    private static void Count(Dictionary<(int, int), int> days, int ownerKey, long id, int difference)
    {
        var key = (ownerKey, SessionKey.Day(id));
        days[key] = days.GetValueOrDefault(key) + difference;
    }

    private sealed record Pending(long ModifiedTicks, int OwnerKey, int? RouterKey)
    {
        internal SessionArrival? Arrival { get; init; }

        internal StoredSession? Before { get; init; }
    }
}
