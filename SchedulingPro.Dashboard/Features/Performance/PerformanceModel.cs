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
    TrendQuery trends,
    AnnotationQuery annotations,
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
        var comparable = other is null ? period.Window : period.ComparableWindow(other, now);

        // One pass over the sessions of each period answers everything.
        var shown = TrendAsync(period, period.Window);
        var before = other is null ? null : TrendAsync(other, comparable);
        var notes = annotations.ExecuteAsync(
            user.Scope,
            state.Selection.Filter,
            period.First,
            period.Last,
            cancellationToken
        );
        var trend = await shown;
        return new()
        {
            Period = period,
            Other = other,
            WeekStartsOnSunday = sunday,
            IsRunning = period.Window.To > now,
            Granularity = granularity,
            Values = trend.Total.Values,
            Notes = trend.Total.Notes,
            Funnel = trend.Total.Funnel,
            Starts = trend.Starts,
            Series = trend.Series,
            Annotations = await notes,
            Comparison = other is null ? null : ComparisonOf(comparable, await before!),
            HasAnySessions =
                trend.Total.Funnel[0].Reached > 0
                || await counts.ExecuteAsync(user.Scope, SessionSelection.All, cancellationToken) > 0,
            SeesNothing = !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
        };

        Task<Trend> TrendAsync(ReportPeriod asked, UtcWindow window) =>
            Task.Run(
                () =>
                    trends.ExecuteAsync(
                        user.Scope,
                        new() { Filter = state.Selection.Filter, Window = window },
                        asked,
                        granularity,
                        sunday,
                        MetricCatalog.All.ToList(),
                        split: null,
                        cancellationToken
                    ),
                cancellationToken
            );
    }

    private static PerformanceComparison ComparisonOf(UtcWindow window, Trend trend) =>
        new(
            trend.Total.Values,
            trend.Total.Funnel,
            trend.Series.ToDictionary(
                series => series.Key,
                series =>
                    (IReadOnlyList<double?>)
                        [.. series.Value.Select((value, i) => trend.Starts[i] < window.To ? value : null)]
            )
        );
}
