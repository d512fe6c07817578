using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>Asks the metric catalogue on behalf of the performance page.</summary>
internal sealed class PerformanceModel(
    IUserContextAccessor users,
    MetricQuery metrics,
    VolumeQuery volume,
    SessionCountQuery counts,
    TimeProvider clock
) : IPerformanceFigures
{
    public async Task<PerformanceView> LoadAsync(PerformanceState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);

        // Off the circuit's thread: a file database answers on the thread that asks, and the page has to stay alive.
        return await Task.Run(() => CountAsync(user, state, cancellationToken), cancellationToken);
    }

    private async Task<PerformanceView> CountAsync(
        UserContext user,
        PerformanceState state,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sunday = user.WeekStart == DayOfWeek.Sunday;
        var period = state.Selection.Period.Resolve(now, user.TimeZone, sunday)!;
        var offered = Granularities.For(period);
        var granularity =
            state.Granularity is { } chosen && offered.Contains(chosen) ? chosen : Granularities.Default(period);
        var other = period.ComparedWith(state.Comparison);

        var figures = MetricsAsync(period.Window);
        var buckets = VolumeAsync(period);
        var before = other is null ? null : MetricsAsync(period.ComparableWindow(other, now));
        var bucketsBefore = other is null ? null : VolumeAsync(other);
        var (result, drawn) = (await figures, await buckets);
        return new()
        {
            Zone = user.TimeZone.Id,
            WeekStartsOnSunday = sunday,
            First = period.First,
            Last = period.Last,
            IsRunning = period.Window.To > now,
            Granularity = granularity,
            Values = result.Values,
            Notes = result.Notes,
            Funnel = result.Funnel,
            Volume = drawn,
            Comparison = other is null
                ? null
                : new(other.First, other.Last, (await before!).Values, await bucketsBefore!),
            HasAnySessions =
                result.Funnel[0].Reached > 0
                || await counts.ExecuteAsync(user.Scope, SessionSelection.All, cancellationToken) > 0,
            SeesNothing = !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
        };

        Task<MetricResult> MetricsAsync(UtcWindow window) =>
            Task.Run(
                () =>
                    metrics.ExecuteAsync(
                        user.Scope,
                        new() { Filter = state.Selection.Filter, Window = window },
                        MetricCatalog.All.ToList(),
                        cancellationToken
                    ),
                cancellationToken
            );

        Task<IReadOnlyList<VolumeBucket>> VolumeAsync(ReportPeriod shown) =>
            Task.Run(
                () =>
                    volume.ExecuteAsync(
                        user.Scope,
                        new() { Filter = state.Selection.Filter },
                        shown,
                        granularity,
                        sunday,
                        cancellationToken
                    ),
                cancellationToken
            );
    }
}
