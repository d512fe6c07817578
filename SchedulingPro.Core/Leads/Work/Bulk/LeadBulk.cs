using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>
/// Acts upon many leads, a few in each transaction, so that nobody who claims a lead meanwhile waits for the whole. Each lead
/// is changed as <see cref="LeadDesk"/> changes one, under the same rules and with an entry in its history.
/// </summary>
public sealed class LeadBulk(LeadUnit unit, LeadResolving resolving)
{
    /// <summary>Most leads of one transaction.</summary>
    public const int MostAtOnce = 25;

    /// <summary>
    /// Does <paramref name="act"/> with each of the leads, at most <see cref="MostAtOnce"/>; leads that somebody else has, that
    /// are closed or that the actor may not see stay as they are.
    /// </summary>
    public Task<LeadBulkStep> RunAsync(
        DataScope scope,
        LeadActor actor,
        IReadOnlyCollection<int> leadIds,
        LeadBulkAct act,
        CancellationToken cancellationToken
    ) => StepAsync(scope, actor, leadIds, (bench, token) => DoAsync(bench, actor, act, token), cancellationToken);

    /// <summary>
    /// Takes back what <see cref="RunAsync"/> did with the leads, at most <see cref="MostAtOnce"/>; leads that somebody did
    /// something with since stay as they are.
    /// </summary>
    public Task<LeadBulkStep> UndoAsync(
        DataScope scope,
        LeadActor actor,
        IReadOnlyCollection<LeadBulkDone> done,
        CancellationToken cancellationToken
    )
    {
        var acts = done.ToDictionary(d => d.LeadId, d => d.ActId);
        return StepAsync(
            scope,
            actor,
            acts.Keys,
            async (bench, token) =>
            {
                var result = await Undoing.UndoAsync(bench, actor, acts[bench.Lead.Id], token);
                if (result.Succeeded && bench.Lead.HolderId == actor.UserId)
                {
                    // Whoever takes back a hundred acts is not on a hundred leads.
                    bench.LetGo();
                }

                return result;
            },
            cancellationToken
        );
    }

    private async Task<LeadBulkStep> StepAsync(
        DataScope scope,
        LeadActor actor,
        IReadOnlyCollection<int> leadIds,
        Func<LeadBench, CancellationToken, Task<LeadResult>> work,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leadIds.Count, MostAtOnce);
        var (step, changes) = await WriteUnit.RunAsync(
            unit.Contexts,
            async (db, _, token) =>
            {
                var owners = await OwnerDirectory.LoadAsync(db, scope, token);
                // In the same order everywhere, so that two who do this at once do not wait for each other.
                var leads = await db.Leads.Where(l => leadIds.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(token);
                var left = new Dictionary<LeadOutcome, int>();
                void Leave(LeadOutcome why, int count = 1) => left[why] = left.GetValueOrDefault(why) + count;
                var benches = new List<LeadBench>();
                foreach (var lead in leads)
                {
                    if (owners.Find(lead.OwnerKey) is not { } owner)
                    {
                        Leave(LeadOutcome.Gone);
                        continue;
                    }

                    var bench = new LeadBench(db, lead, owner.CompanyId, actor, unit.Now, unit.Options);
                    var result = await work(bench, token);
                    if (result.Succeeded)
                    {
                        benches.Add(bench);
                    }
                    else
                    {
                        var entry = db.Entry(lead);
                        entry.CurrentValues.SetValues(entry.OriginalValues);
                        Leave(result.Outcome);
                    }
                }

                if (leadIds.Count > leads.Count)
                {
                    Leave(LeadOutcome.Gone, leadIds.Count - leads.Count);
                }

                await db.SaveChangesAsync(token);
                var changes = await RecordAsync(db, benches, token);
                return (
                    new LeadBulkStep(
                        [.. benches.Select(b => new LeadBulkDone(b.Lead.Id, b.Acts.Count > 0 ? b.Acts[^1].Id : 0))],
                        left
                    ),
                    changes
                );
            },
            cancellationToken
        );
        changes.ForEach(unit.Feed.Publish);
        return step;
    }

    private Task<LeadResult> DoAsync(
        LeadBench bench,
        LeadActor actor,
        LeadBulkAct act,
        CancellationToken cancellationToken
    ) =>
        act switch
        {
            LeadBulkAct.Assign assign => Assigning.AssignAsync(bench, actor, assign.UserId, cancellationToken),
            LeadBulkAct.Snooze snooze => Snoozing.SnoozeAsync(bench, actor, snooze.DueOn, null, cancellationToken),
            LeadBulkAct.Dismiss dismiss => DismissAsync(bench, actor, dismiss.DispositionId, cancellationToken),
            _ => throw new NotSupportedException(act.GetType().Name),
        };

    private async Task<LeadResult> DismissAsync(
        LeadBench bench,
        LeadActor actor,
        int dispositionId,
        CancellationToken cancellationToken
    )
    {
        // One that means a talk would count calls that nobody made.
        var closes = await bench.Db.LeadDispositions.AnyAsync(
            d => d.Id == dispositionId && d.Effect == DispositionEffect.Close && !d.IsReached,
            cancellationToken
        );
        return closes
            ? await resolving.ResolveAsync(bench, actor, dispositionId, null, null, Guid.NewGuid(), cancellationToken)
            : LeadBench.Refused("disposition", "cannot dismiss many leads at once");
    }

    private async Task<List<SessionChanges>> RecordAsync(
        SchedulingDbContext db,
        List<LeadBench> benches,
        CancellationToken cancellationToken
    )
    {
        var changes = benches
            .Where(b => b.Acts.Count > 0)
            .GroupBy(b => b.Lead.TenantId)
            .Select(g => new SessionChanges(g.Key, [.. g.Select(b => b.Lead.OwnerKey)], 0, 0) { Leads = g.Count() })
            .ToList();
        foreach (var change in changes)
        {
            await unit.Feed.RecordAsync(db, change, unit.Now, cancellationToken);
        }

        return changes;
    }
}
