using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>How connections are doing: what the sync page, the notices and the health check show. Only for those who may see everything.</summary>
public sealed class SyncStatusQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<UpstreamOptions> options,
    TimeProvider clock
)
{
    private static readonly Expression<Func<SyncRun, SyncRunItem>> ToItem = r => new SyncRunItem(
        r.Id,
        r.State,
        r.Trigger,
        r.StartedOn,
        r.UpdatedOn,
        r.FinishedOn,
        r.Step,
        r.IsBackfill,
        r.Backfilled,
        r.Expected,
        r.Calls,
        r.Repeated,
        r.Pages,
        r.New,
        r.Changed,
        r.Unchanged,
        r.Rejected,
        r.Error
    );

    /// <summary>All connections by name; none for those who may not see everything.</summary>
    public async Task<IReadOnlyList<SyncStatus>> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var connections = await db
            .UpstreamConnections.AsNoTracking()
            .OrderBy(c => c.Name)
            .ToListAsync(cancellationToken);
        var statuses = new List<SyncStatus>(connections.Count);
        foreach (var connection in connections)
        {
            statuses.Add(await StatusAsync(db, connection, cancellationToken));
        }

        return statuses;
    }

    /// <summary>The latest passes of a connection, newest first; those that did nothing new are left out unless asked for.</summary>
    public async Task<IReadOnlyList<SyncRunItem>> RunsAsync(
        DataScope scope,
        int connectionId,
        bool withIdle,
        int take,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .SyncRuns.AsNoTracking()
            .Where(r => r.ConnectionId == connectionId)
            .Where(r => withIdle || r.State != SyncRunState.Complete || r.New + r.Changed > 0)
            .OrderByDescending(r => r.Id)
            .Take(take)
            .Select(ToItem)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether everything is here that should be: no connection that is not paused is out of step or has never begun.</summary>
    public async Task<bool> IsInStepAsync(CancellationToken cancellationToken) =>
        (await ExecuteAsync(DataScope.Everything, cancellationToken)).All(s =>
            s.IsPaused || s.State is SyncState.InStep or SyncState.Backfilling
        );

    private async Task<SyncStatus> StatusAsync(
        SchedulingDbContext db,
        UpstreamConnection connection,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var runs = db.SyncRuns.AsNoTracking().Where(r => r.ConnectionId == connection.Id).OrderByDescending(r => r.Id);
        var newest = await runs.Take(2).Select(ToItem).ToListAsync(cancellationToken);
        var isHeld = connection.LeaseHolder is { } holder && !SyncLease.IsFree(holder, connection.LeaseUntil, now);
        var current = isHeld && newest is [{ State: SyncRunState.Running } running, ..] ? running : null;
        var day = now.AddDays(-1);
        var calls = await runs.Where(r => r.StartedOn > day).SumAsync(r => r.Calls, cancellationToken);
        var sources = await SourcesAsync(db, connection, cancellationToken);
        var known = sources.Where(s => s.GoneOn is null).ToList();
        return new(
            connection.Id,
            connection.Name,
            connection.TenantId,
            State(connection, current, now),
            connection.IsPaused,
            connection.RequestedOn is not null,
            current is not null && connection.CancelRequestedOn is not null,
            connection.InStepOn,
            known.Count > 0 && known.TrueForAll(s => s.BackfillDoneOn is not null)
                ? now - known.Min(s => s.ModifiedThrough)
                : null,
            current,
            newest.Find(r => r.FinishedOn is not null),
            calls,
            sources,
            sources.Sum(s => s.Unreadable)
        );
    }

    private SyncState State(UpstreamConnection connection, SyncRunItem? current, DateTime now)
    {
        var late = TimeSpan.FromMinutes(options.Value.OutOfStepMinutes);
        if (current is { IsBackfill: true } && now - current.UpdatedOn < late)
        {
            return SyncState.Backfilling;
        }

        if (connection.IsPaused)
        {
            return SyncState.Paused;
        }

        if (connection.InStepOn is { } inStep && now - inStep < late)
        {
            return SyncState.InStep;
        }

        // A new connection has its time before anybody is alarmed.
        return connection.InStepOn is null && now - connection.CreatedOn < late
            ? SyncState.NotStarted
            : SyncState.OutOfStep;
    }

    private static async Task<List<SyncSourceItem>> SourcesAsync(
        SchedulingDbContext db,
        UpstreamConnection connection,
        CancellationToken cancellationToken
    )
    {
        var sources = await db
            .SyncSources.AsNoTracking()
            .Where(s => s.ConnectionId == connection.Id)
            .ToListAsync(cancellationToken);
        var unreadable = await db
            .UnreadableSessions.Where(u =>
                db.SyncSources.Any(s => s.Id == u.SourceId && s.ConnectionId == connection.Id)
            )
            .GroupBy(u => u.SourceId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var names = await NamesAsync(db, connection.TenantId, cancellationToken);
        return
        [
            .. sources
                .Select(s =>
                {
                    var (name, company) = names.GetValueOrDefault((s.IsRouter, s.ExternalId), (s.ExternalId, null));
                    return new SyncSourceItem(
                        s.Id,
                        s.ExternalId,
                        name,
                        company,
                        s.IsRouter,
                        s.GoneOn,
                        s.InStepOn,
                        s.ModifiedThrough,
                        s.BackfilledTo,
                        s.BackfillDoneOn,
                        s.BackfillRead,
                        s.BackfillTotal,
                        s.Pages,
                        s.New,
                        s.Changed,
                        s.Unchanged,
                        unreadable.GetValueOrDefault(s.Id),
                        s.Error,
                        s.ErrorSince
                    );
                })
                .OrderBy(s => s.IsRouter)
                .ThenBy(s => s.CompanyName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static async Task<Dictionary<(bool IsRouter, string Id), (string Name, string? Company)>> NamesAsync(
        SchedulingDbContext db,
        long tenantId,
        CancellationToken cancellationToken
    )
    {
        var schedulers = await db
            .Schedulers.Where(s => s.TenantId == tenantId)
            .Join(
                db.Companies,
                s => s.CompanyId,
                c => c.Id,
                (s, c) =>
                    new
                    {
                        s.ExternalId,
                        s.Name,
                        Company = c.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        var routers = await db
            .Routers.Where(r => r.TenantId == tenantId)
            .Join(
                db.Companies,
                r => r.CompanyId,
                c => c.Id,
                (r, c) =>
                    new
                    {
                        r.ExternalId,
                        r.Name,
                        Company = c.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        var names = new Dictionary<(bool, string), (string, string?)>();
        schedulers.ForEach(s => names[(false, s.ExternalId)] = (s.Name, s.Company));
        routers.ForEach(r => names[(true, r.ExternalId)] = (r.Name, r.Company));
        return names;
    }
}
