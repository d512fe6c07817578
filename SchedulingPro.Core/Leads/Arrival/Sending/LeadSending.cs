using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Arrival.Sending;

/// <summary>
/// Sends abandoned sessions to the lead queue because somebody asks for it. The rules are the engine's own but for one: how
/// long ago a visit was (<see cref="LeadOptions.TakeUpDays"/>) limits what becomes a lead by itself, not what people send.
/// </summary>
public sealed class LeadSending(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    /// <summary>Most sessions of one transaction.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Most sessions of one sending.</summary>
    public const int Most = 5000;

    /// <summary>Looks through the selection without changing anything.</summary>
    public async Task<LeadSendingPlan> PlanAsync(
        DataScope scope,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        const int bot = (int)SessionFlags.Bot;
        var total = await set.Rows.LongCountAsync(cancellationToken);
        var nameless = await set.Rows.LongCountAsync(
            s => s.Outcome == SessionOutcome.Abandoned && s.LeadState != LeadState.Open && ((int)s.Flags & bot) == 0,
            cancellationToken
        );
        var qualified = await set.Rows.LongCountAsync(s => s.LeadState == LeadState.Open, cancellationToken);
        var ids = await set
            .Rows.Where(s => s.LeadState == LeadState.Open)
            .OrderByDescending(s => s.Id)
            .Select(s => s.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var expected = LeadSendingStep.None with
        {
            Counts = LeadSendingStep
                .None.Counts.Add(LeadSendingOutcome.NoContact, (int)nameless)
                .Add(LeadSendingOutcome.NotAbandoned, (int)(total - nameless - qualified)),
        };
        foreach (var some in ids.Order().Chunk(MostAtOnce))
        {
            var people = await PeopleAsync(db, some, cancellationToken);
            expected = expected.With(LeadSendingStep.Of(some.Select(id => (id, Judge(people, id)))));
        }

        return new(expected.Sent, expected, qualified > ids.Count);
    }

    /// <summary>Sends sessions, at most <see cref="MostAtOnce"/>, in the order given; those that cannot be are left and counted.</summary>
    public Task<LeadSendingStep> SendAsync(
        DataScope scope,
        int userId,
        IReadOnlyCollection<long> sessionIds,
        CancellationToken cancellationToken
    ) =>
        StepAsync(
            scope,
            sessionIds,
            async (people, now, id, token) =>
            {
                var judged = Judge(people, id);
                if (judged == LeadSendingOutcome.Sent)
                {
                    await new LeadBatch(people, now, options.Value).SendAsync(people.Session(id)!, userId, token);
                }

                return judged;
            },
            cancellationToken
        );

    /// <summary>
    /// Takes sessions out of the queue again that <see cref="SendAsync"/> put there, at most <see cref="MostAtOnce"/>. Leads
    /// that somebody took up meanwhile stay.
    /// </summary>
    public Task<LeadSendingStep> UndoAsync(
        DataScope scope,
        IReadOnlyCollection<long> sessionIds,
        CancellationToken cancellationToken
    ) =>
        StepAsync(
            scope,
            sessionIds,
            async (people, now, id, token) =>
            {
                if (people.LeadOf(id) is not { } lead)
                {
                    return LeadSendingOutcome.Gone;
                }

                if (lead.Status == LeadStatus.Closed || lead.Version > 0 || lead.HeldUntilTicks > now.Ticks)
                {
                    return LeadSendingOutcome.Worked;
                }

                await LeadRemoval.RemoveSessionAsync(people, lead, id, token);
                await people.Db.SaveChangesAsync(token);
                return LeadSendingOutcome.Sent;
            },
            cancellationToken
        );

    private async Task<LeadSendingStep> StepAsync(
        DataScope scope,
        IReadOnlyCollection<long> sessionIds,
        Func<LeadPeople, DateTime, long, CancellationToken, Task<LeadSendingOutcome>> work,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sessionIds.Count, MostAtOnce);
        var (step, changes) = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var owners = await OwnerDirectory.LoadAsync(db, scope, token);
                var people = await PeopleAsync(db, [.. sessionIds], token);
                var outcomes = new List<(long, LeadSendingOutcome)>();
                foreach (var id in sessionIds)
                {
                    var isSeen = people.Session(id) is { } session && owners.Find(session.OwnerKey) is not null;
                    outcomes.Add((id, isSeen ? await work(people, now, id, token) : LeadSendingOutcome.Gone));
                }

                await db.SaveChangesAsync(token);
                var changes = people
                    .Changed.GroupBy(l => l.TenantId)
                    .Select(g => new SessionChanges(g.Key, [.. g.Select(l => l.OwnerKey)], 0, 0) { Leads = g.Count() })
                    .ToList();
                foreach (var change in changes)
                {
                    await feed.RecordAsync(db, change, now, token);
                }

                return (LeadSendingStep.Of(outcomes), changes);
            },
            cancellationToken
        );
        changes.ForEach(feed.Publish);
        return step;
    }

    // Bookings of any time count: whoever booked after the visit needs no call, however long ago that was.
    private Task<LeadPeople> PeopleAsync(SchedulingDbContext db, long[] ids, CancellationToken cancellationToken) =>
        LeadPeople.LoadAsync(db, ids, DateTime.MinValue, options.Value, cancellationToken);

    private static LeadSendingOutcome Judge(LeadPeople people, long id)
    {
        if (people.Session(id) is not { } session)
        {
            return LeadSendingOutcome.Gone;
        }

        if (people.LeadOf(id) is not null)
        {
            return LeadSendingOutcome.AlreadyLead;
        }

        if (session.LeadState != LeadState.Open)
        {
            return session.Outcome == SessionOutcome.Abandoned && (session.Flags & SessionFlags.Contact) == 0
                ? LeadSendingOutcome.NoContact
                : LeadSendingOutcome.NotAbandoned;
        }

        return people.IsBlocked(session) ? LeadSendingOutcome.DoNotContact
            : people.BookedAfter(session) is not null ? LeadSendingOutcome.BookedSince
            : people.LeadsOf(session).Exists(l => IsDealtWith(l, session)) ? LeadSendingOutcome.AlreadyLead
            : LeadSendingOutcome.Sent;
    }

    // What the session was about was done after it.
    private static bool IsDealtWith(Lead lead, Session session) =>
        lead.Status == LeadStatus.Closed
        && (lead.ActTicks >= session.ActivityTicks || lead.ClosedTicks >= session.ActivityTicks);
}
