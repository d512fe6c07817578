using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>
/// Compares upstream's own daily figures with ours, over the same sessions' days: a scheduler's day of which no snapshot was
/// read is left out on both sides.
/// </summary>
public sealed class ReconciliationQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>The comparison, for what the asker may see.</summary>
    public async Task<ReconciliationResult> ExecuteAsync(
        DataScope scope,
        ReconciliationRequest request,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var owners = await ConnectedAsync(db, scope, cancellationToken);
        var sources = owners
            .Select(o => new ReconciliationSource(o.ExternalId, o.Name, o.CompanyName, o.IsRouter))
            .OrderBy(s => s.IsRouter)
            .ThenBy(s => s.Company, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var compared = request.SourceId is { } id
            ? owners.Where(o => o.ExternalId == id && o.IsRouter == request.IsRouter).ToList()
            : owners.Where(o => !o.IsRouter).ToList();
        var result = new ReconciliationResult(
            sources,
            request.SourceId is null
                ? null
                : sources.Find(s => s.Id == request.SourceId && s.IsRouter == request.IsRouter),
            request.SourceId is null || compared.Count > 0
        );
        return compared.Count == 0 ? result : await CompareAsync(db, result, compared, request, cancellationToken);
    }

    private async Task<ReconciliationResult> CompareAsync(
        SchedulingDbContext db,
        ReconciliationResult result,
        List<SessionOwner> compared,
        ReconciliationRequest request,
        CancellationToken cancellationToken
    )
    {
        var today = ZoneClock.DateOf(clock.GetUtcNow().UtcDateTime, request.Zone);
        var dates = new List<DateOnly>();
        for (var date = request.First; date <= request.Last && date <= today; date = date.AddDays(1))
        {
            dates.Add(date);
        }

        var begins = dates.ToDictionary(d => ZoneClock.StartOfDay(d, request.Zone));
        var snapshots = await SnapshotFigures.LoadAsync(
            db,
            [.. compared.Select(o => o.Key)],
            begins.Keys.ToHashSet(),
            cancellationToken
        );
        result = result with { Wanted = compared.Count * dates.Count, Read = snapshots.Count };
        if (snapshots.Count == 0)
        {
            return result;
        }

        var metrics = request.IsRouter ? ReconciledMetrics.OfRouter : ReconciledMetrics.OfScheduler;
        var sessions = await ReconciledSessions.LoadAsync(db, snapshots, request.IsRouter, cancellationToken);
        var causes = await ReconciliationCauses.LoadAsync(db, compared, snapshots.Min(s => s.From), cancellationToken);
        var byDay = snapshots.ToLookup(s => s.From);
        return result with
        {
            Totals = Values(metrics, snapshots, sessions, causes),
            OldestReadOn = snapshots.Min(s => s.ReadOn),
            NewestReadOn = snapshots.Max(s => s.ReadOn),
            Days =
            [
                .. begins
                    .OrderByDescending(b => b.Key)
                    .Select(b =>
                    {
                        var day = byDay[b.Key].ToList();
                        return new ReconciledDay(
                            b.Value,
                            day.Count == 0 ? [] : Values(metrics, day, sessions, causes),
                            day.Count == 0 ? null : day.Min(s => s.ReadOn),
                            compared.Count - day.Count
                        );
                    }),
            ],
        };
    }

    private static List<ReconciledValue> Values(
        IReadOnlyList<MetricDefinition> metrics,
        List<SnapshotFigures> snapshots,
        Dictionary<SnapshotFigures, ReconciledSessions> sessions,
        ReconciliationCauses causes
    )
    {
        var parts = snapshots.ConvertAll(s => sessions[s]);
        var ours = Together(parts.ConvertAll(p => p.Facts));
        var withBots = Together(parts.ConvertAll(p => p.WithBots));
        var counts = new ReconciliationCauses.Counts(
            parts.Sum(p => p.Bots),
            parts.Sum(p => p.Late),
            parts.Sum(p => p.Tests)
        );
        return
        [
            .. metrics.Select(metric =>
            {
                var value = new ReconciledValue(
                    metric.Key,
                    metric.Label,
                    metric.Unit,
                    ReconciledMetrics.Upstream(metric, snapshots),
                    metric.Value(ours)
                );
                return value with { Causes = causes.Of(value, metric, withBots, counts) };
            }),
        ];
    }

    /// <summary>
    /// Groups simply add up. Distinct names are added day by day and scheduler by scheduler, because upstream's are: the same
    /// visitor on two days is two there.
    /// </summary>
    private static MetricFacts Together(List<MetricFacts> parts) =>
        new([.. parts.SelectMany(p => p.Groups)]) { DistinctNames = parts.Sum(p => p.DistinctNames) };

    private static async Task<List<SessionOwner>> ConnectedAsync(
        SchedulingDbContext db,
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        var directory = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        var read = await db
            .SyncSources.Join(
                db.UpstreamConnections,
                s => s.ConnectionId,
                c => c.Id,
                (s, c) =>
                    new
                    {
                        c.TenantId,
                        s.ExternalId,
                        s.IsRouter,
                    }
            )
            .ToListAsync(cancellationToken);
        var known = read.Select(s => (s.TenantId, s.ExternalId, s.IsRouter)).ToHashSet();
        return
        [
            .. directory.All.Where(o => known.Contains((o.TenantId, o.ExternalId, o.IsRouter))).OrderBy(o => o.Key),
        ];
    }
}
