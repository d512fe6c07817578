using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Storage;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Schedulers;

/// <summary>Decides what each scheduler of one call does, inside the call's transaction.</summary>
internal sealed class SchedulerBatch(SchedulingDbContext db, long tenantId, SchedulerOrigin origin, DateTime now)
{
    private readonly Dictionary<string, Scheduler> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> statuses = new(StringComparer.Ordinal);
    private CompanyNames companies = null!;
    private readonly List<(Scheduler Scheduler, Company Company)> assigned = [];
    private readonly List<Scheduler> fresh = [];
    private int nextKey;
    private int added;
    private int changed;
    private int unchanged;
    private int older;

    internal async Task LoadAsync(IReadOnlyList<SchedulerContent> schedulers, CancellationToken cancellationToken)
    {
        companies = await CompanyNames.LoadAsync(db, tenantId, origin, now, cancellationToken);

        // All of the tenant's: a new default takes the mark from another one. They are a few dozen.
        var stored = await db.Schedulers.Where(s => s.TenantId == tenantId).ToListAsync(cancellationToken);
        stored.ForEach(s => known[s.ExternalId] = s);
        nextKey = await SchedulerKeys.NextSchedulerAsync(db, cancellationToken);
    }

    internal void Add(SchedulerContent content)
    {
        var modified = Storable(content.ModifiedOn);
        if (!known.TryGetValue(content.Id, out var scheduler))
        {
            added++;
            scheduler = new()
            {
                Key = nextKey++,
                TenantId = tenantId,
                ExternalId = content.Id,
                Origin = origin,
            };
            known[content.Id] = scheduler;
            fresh.Add(scheduler);
        }
        else if (scheduler.Origin == SchedulerOrigin.Placeholder)
        {
            added++;
            scheduler.Origin = origin;
        }
        else if (modified > scheduler.ModifiedOn)
        {
            changed++;
        }
        else
        {
            _ = modified == scheduler.ModifiedOn ? unchanged++ : older++;
            return;
        }

        Apply(scheduler, content, modified);
    }

    internal async Task<IngestionResult> WriteAsync(CancellationToken cancellationToken)
    {
        // Companies first: their keys come from the database.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (scheduler, company) in assigned)
        {
            scheduler.CompanyId = company.Id;
        }

        foreach (var (scheduler, _) in assigned.Where(a => a.Scheduler.IsDefault))
        {
            TakeDefaultFromOthers(scheduler);
        }

        db.Schedulers.AddRange(fresh);
        await db.SaveChangesAsync(cancellationToken);
        await companies.RemoveEmptyPlaceholderAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var codes = new VocabularyCodes([], db, now);
        await codes.LoadAsync([.. statuses.Select(s => (VocabularyKind.SchedulerStatus, s))], cancellationToken);
        return new()
        {
            New = added,
            Changed = changed,
            Unchanged = unchanged,
            Older = older,
        };
    }

    private void Apply(Scheduler scheduler, SchedulerContent content, DateTime modified)
    {
        var company = companies.Named(content.CompanyName);
        if (content.DataApiKey.Length > 0 && company.DataApiKey != content.DataApiKey)
        {
            company.DataApiKey = content.DataApiKey;
            company.ModifiedOn = now;
        }

        scheduler.Name = content.Name;
        scheduler.Status = content.Status;
        scheduler.Mode = content.Mode;
        scheduler.IsDefault = content.IsDefault;
        scheduler.QuickLaunchLink = content.QuickLaunchLink;
        scheduler.CreatedOn = Storable(content.CreatedOn);
        scheduler.ModifiedOn = modified;
        assigned.RemoveAll(a => a.Scheduler == scheduler);
        assigned.Add((scheduler, company));
        if (VocabularyCodes.Normal(content.Status) is { } status)
        {
            statuses.Add(status);
        }
    }

    private void TakeDefaultFromOthers(Scheduler scheduler)
    {
        foreach (var other in known.Values.Where(s => s.CompanyId == scheduler.CompanyId && s != scheduler))
        {
            // Of several defaults in one call the last change wins; it comes last in the list.
            other.IsDefault = false;
        }
    }

    // PostgreSQL keeps microseconds; without this an unchanged scheduler would look newer each time.
    private static DateTime Storable(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
}
