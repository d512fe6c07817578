using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Decides where sessions go that name no scheduler: the scheduler or router that was chosen; else the one whose id stands
/// in the file's name; else the account's only scheduler; else nowhere.
/// </summary>
internal sealed class SessionOwnerChoice(
    IDbContextFactory<SchedulingDbContext> contexts,
    long tenantId,
    string fileName,
    ImportOptions options
)
{
    internal const string HowToChoose =
        "is missing. Choose the scheduler for sessions that name none, or put its id into the file's name";

    private (string? Scheduler, string? Router) choice = (Blank(options.SchedulerId), Blank(options.RouterId));

    /// <summary>The arrival with its scheduler or router, or null when it has neither and none can be told.</summary>
    internal async Task<SessionArrival?> AssignAsync(SessionArrival arrival, CancellationToken cancellationToken)
    {
        var names = arrival.Content.SchedulerId is not null || arrival.RouterPath is not null;
        if (names && choice.Router is null)
        {
            return arrival;
        }

        if (choice is (null, null))
        {
            choice = await FindAsync(cancellationToken);
            if (choice is (null, null))
            {
                return null;
            }
        }

        return arrival with
        {
            SchedulerPath = names ? arrival.SchedulerPath : choice.Scheduler,
            RouterPath = arrival.RouterPath ?? choice.Router,
        };
    }

    // Asked again while there is no answer: the file itself may bring the schedulers.
    private async Task<(string? Scheduler, string? Router)> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db
            .Schedulers.Where(s => s.TenantId == tenantId)
            .Select(s => new { s.ExternalId, IsReal = s.Origin != SchedulerOrigin.Placeholder })
            .ToListAsync(cancellationToken);
        var routers = await db
            .Routers.Where(r => r.TenantId == tenantId)
            .Select(r => r.ExternalId)
            .ToListAsync(cancellationToken);
        return (InName([.. known.Select(s => s.ExternalId)]), InName(routers)) switch
        {
            ({ } scheduler, _) => (scheduler, null),
            (_, { } router) => (null, router),
            // One that is known by name only from other rows of this file proves nothing.
            _ => (known is [{ IsReal: true } only] ? only.ExternalId : null, null),
        };
    }

    private string? InName(List<string> ids) =>
        ids.Where(id => id.Length >= 4 && fileName.Contains(id, StringComparison.Ordinal)).MaxBy(id => id.Length);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
