using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>
/// Reads upstream's own figures of every scheduler and router, day by day of the tenant's zone: the newest days first and a
/// few calls in each pass, unless everything is wanted at once. What is read is stored at once, so that a killed pass goes on.
/// </summary>
public sealed class SnapshotStep(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<UpstreamOptions> options,
    TimeProvider clock
) : ISyncStep
{
    /// <summary>Calls of one pass: two seconds' worth of what an account allows, so that sessions do not wait.</summary>
    public const int CallsPerPass = 120;

    /// <inheritdoc />
    public string Label => "upstream's figures";

    /// <inheritdoc />
    public async Task RunAsync(SyncStepContext context, CancellationToken cancellationToken)
    {
        var due = await DueAsync(context, cancellationToken);
        var given = new HashSet<UpstreamSource>();
        foreach (var (source, ownerKey, window) in context.IsWhole ? due : due.Take(CallsPerPass))
        {
            if (given.Contains(source))
            {
                continue;
            }

            try
            {
                var performance = await context.Client.PerformanceAsync(source, window, cancellationToken);
                await StoreAsync(context.TenantId, ownerKey, window, performance, cancellationToken);
            }
            catch (UpstreamException error)
                when (error.Problem is UpstreamProblem.Missing or UpstreamProblem.Answer or UpstreamProblem.Refused)
            {
                // The other schedulers' figures may well be there.
                given.Add(source);
                context.Problems.Add(
                    $"Figures of {(source.IsRouter ? "router" : "scheduler")} {source.Id}: {error.Message} {error.Advice}"
                );
            }
        }
    }

    private async Task<List<(UpstreamSource Source, int OwnerKey, UtcWindow Window)>> DueAsync(
        SyncStepContext context,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = await TenantZone.OfAsync(db, context.TenantId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime + context.Client.ClockDifference;
        var from = now.AddDays(-options.Value.SnapshotDays - 2);
        var keys = await KeysAsync(db, context, cancellationToken);
        var owners = keys.Values.ToList();
        var read = (
            await db
                .PerformanceSnapshots.AsNoTracking()
                .Where(s => owners.Contains(s.OwnerKey) && s.FromUtc >= from)
                .Select(s => new
                {
                    s.OwnerKey,
                    s.FromUtc,
                    s.ReadOn,
                })
                .ToListAsync(cancellationToken)
        ).GroupBy(s => s.OwnerKey).ToDictionary(g => g.Key, g => g.ToDictionary(s => s.FromUtc, s => s.ReadOn));
        return
        [
            .. context
                .Sources.Where(keys.ContainsKey)
                .SelectMany(source =>
                    SnapshotDays
                        .Due(
                            now,
                            zone,
                            options.Value.SnapshotDays,
                            context.IsWhole,
                            read.GetValueOrDefault(keys[source]) ?? []
                        )
                        .Select(window => (source, keys[source], window))
                )
                .OrderByDescending(due => due.window.From),
        ];
    }

    /// <summary>Storage keys of the sources; one that no pass has stored yet is left for the next.</summary>
    private static async Task<Dictionary<UpstreamSource, int>> KeysAsync(
        SchedulingDbContext db,
        SyncStepContext context,
        CancellationToken cancellationToken
    )
    {
        var keys = new Dictionary<UpstreamSource, int>();
        foreach (
            var scheduler in await db
                .Schedulers.Where(s => s.TenantId == context.TenantId)
                .Select(s => new { s.ExternalId, s.Key })
                .ToListAsync(cancellationToken)
        )
        {
            keys[new(scheduler.ExternalId, IsRouter: false)] = scheduler.Key;
        }

        foreach (
            var router in await db
                .Routers.Where(r => r.TenantId == context.TenantId)
                .Select(r => new { r.ExternalId, r.Key })
                .ToListAsync(cancellationToken)
        )
        {
            keys[new(router.ExternalId, IsRouter: true)] = router.Key;
        }

        var asked = context.Sources.ToHashSet();
        return keys.Where(k => asked.Contains(k.Key)).ToDictionary();
    }

    private async Task StoreAsync(
        long tenantId,
        int ownerKey,
        UtcWindow window,
        UpstreamPerformance performance,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var from = window.From;
        var snapshot = await db.PerformanceSnapshots.FirstOrDefaultAsync(
            s => s.OwnerKey == ownerKey && s.FromUtc == from,
            cancellationToken
        );
        if (snapshot is null)
        {
            snapshot = new()
            {
                TenantId = tenantId,
                OwnerKey = ownerKey,
                FromUtc = from,
            };
            db.PerformanceSnapshots.Add(snapshot);
        }

        snapshot.ToUtc = window.To;
        snapshot.Figures = JsonSerializer.Serialize(performance.Figures);
        snapshot.Raw = performance.Raw;
        snapshot.ReadOn = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
    }
}
