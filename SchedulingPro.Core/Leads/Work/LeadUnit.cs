using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Runs an act upon a lead as one transaction and tells open pages of it once it is committed.</summary>
public sealed class LeadUnit(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    internal IDbContextFactory<SchedulingDbContext> Contexts => contexts;

    internal SessionChangeFeed Feed => feed;

    internal LeadOptions Options => options.Value;

    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Does <paramref name="work"/>; what it changed and recorded is saved when it answers that it succeeded. With a key that
    /// was recorded before, it is not done again and answered with what was recorded.
    /// </summary>
    internal async Task<LeadResult> RunAsync(
        DataScope scope,
        LeadActor actor,
        int leadId,
        Guid? actKey,
        Func<LeadBench, CancellationToken, Task<LeadResult>> work,
        CancellationToken cancellationToken
    )
    {
        var (result, changes) = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                if (actKey is { } key && await RecordedAsync(db, leadId, key, token) is { } recorded)
                {
                    return (recorded, null);
                }

                var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == leadId, token);
                var owners = await OwnerDirectory.LoadAsync(db, scope, token);
                if (lead is null || owners.Find(lead.OwnerKey) is not { } owner)
                {
                    return (new(LeadOutcome.Gone), null);
                }

                var bench = new LeadBench(db, lead, owner.CompanyId, actor, Now, options.Value);
                var result = await work(bench, token);
                return result.Succeeded ? await SaveAsync(bench, result, token) : (result, null);
            },
            cancellationToken
        );
        if (changes is not null)
        {
            feed.Publish(changes);
        }

        return result;
    }

    private async Task<(LeadResult, SessionChanges?)> SaveAsync(
        LeadBench bench,
        LeadResult result,
        CancellationToken cancellationToken
    )
    {
        if (bench.Acts.Count == 0)
        {
            // A claim that goes on: nobody else needs to hear of it.
            await bench.Db.SaveChangesAsync(cancellationToken);
            return (result with { HeldUntil = HeldUntil(bench.Lead) }, null);
        }

        var changes = new SessionChanges(bench.Lead.TenantId, [bench.Lead.OwnerKey], 0, 0) { Leads = 1 };
        await feed.RecordAsync(bench.Db, changes, bench.Now, cancellationToken);
        return (result with { ActId = bench.Acts[^1].Id, HeldUntil = HeldUntil(bench.Lead) }, changes);
    }

    private static DateTime? HeldUntil(Lead lead) =>
        lead.HeldUntilTicks is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    private static async Task<LeadResult?> RecordedAsync(
        SchedulingDbContext db,
        int leadId,
        Guid key,
        CancellationToken cancellationToken
    )
    {
        var id = await db
            .LeadActs.Where(a => a.ActKey == key && a.LeadId == leadId)
            .Select(a => (long?)a.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return id is { } act ? new(LeadOutcome.Done) { ActId = act } : null;
    }
}
