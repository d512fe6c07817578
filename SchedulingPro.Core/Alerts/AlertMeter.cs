using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Alerts;

/// <summary>Counts what rules ask for, with the rights of one person, each figure once however often it is asked.</summary>
internal sealed class AlertMeter(
    IDbContextFactory<SchedulingDbContext> contexts,
    MetricQuery metrics,
    DataScope scope,
    SessionFilter filter
)
{
    private readonly Dictionary<(string, UtcWindow), AlertFigure> figures = [];
    private readonly Dictionary<UtcWindow, IReadOnlyDictionary<int, long>> sessions = [];
    private IReadOnlyList<SessionOwner>? schedulers;

    /// <summary>The metric over the window, of all that the filter means or of one scheduler.</summary>
    internal async Task<AlertFigure> FigureAsync(
        MetricDefinition metric,
        UtcWindow window,
        string? scheduler,
        CancellationToken cancellationToken
    )
    {
        var key = ($"{metric.Key} {scheduler}", window);
        if (figures.TryGetValue(key, out var known))
        {
            return known;
        }

        var engaged = MetricCatalog.Find("interacted")!;
        var asked = scheduler is null ? filter : filter.With(FilterKeys.Scheduler, scheduler);
        var result = await metrics.ExecuteAsync(
            scope,
            new() { Filter = asked, Window = window },
            [metric, engaged],
            cancellationToken
        );
        return figures[key] = new(result[metric.Key], (long)(result[engaged.Key] ?? 0));
    }

    /// <summary>How many sessions each scheduler had, by its storage key; those without any are left out.</summary>
    internal async Task<IReadOnlyDictionary<int, long>> SessionsAsync(
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        if (sessions.TryGetValue(window, out var known))
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var selection = new SessionSelection { Filter = filter, Window = window }.ForMetrics();
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        return sessions[window] = await set
            .Rows.GroupBy(s => s.OwnerKey)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>The schedulers that the filter leaves.</summary>
    internal async Task<IReadOnlyList<SessionOwner>> SchedulersAsync(CancellationToken cancellationToken)
    {
        if (schedulers is not null)
        {
            return schedulers;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        var keys = owners.Keys(filter);
        return schedulers = [
            .. owners.All.Where(o => !o.IsRouter && (keys is null || keys.Contains(o.Key))).OrderBy(o => o.Key),
        ];
    }
}
