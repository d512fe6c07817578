using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>Asks everything that the page of volume shows, at the same time.</summary>
internal sealed class VolumeModel(
    IUserContextAccessor users,
    TrendQuery trends,
    WeekMapQuery weeks,
    LeadTimeQuery leadTimes,
    AnnotationQuery annotations,
    GoalDirectory goals,
    SessionCountQuery counts,
    TimeProvider clock
) : IVolumeFigures
{
    public async Task<VolumeView> LoadAsync(VolumeState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);

        // Off the circuit's thread: a file database answers on the thread that asks, and the page has to stay alive.
        return await Task.Run(() => CountAsync(user, state, cancellationToken), cancellationToken);
    }

    public async Task<string?> SetGoalAsync(VolumeState state, int? target, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => goals.SetAsync(user, state.Count.Key, state.OnlyCompany, target, cancellationToken),
            cancellationToken
        );
    }

    private async Task<VolumeView> CountAsync(UserContext user, VolumeState state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sunday = user.WeekStart == DayOfWeek.Sunday;
        var period = state.Selection.Period.Resolve(now, user.TimeZone, sunday)!;
        var offered = Granularities.For(period);
        var granularity =
            state.Granularity is { } chosen && offered.Contains(chosen) ? chosen : Granularities.Default(period);
        var selection = new SessionSelection { Filter = state.Selection.Filter, Window = period.Window };

        var stack = Task.Run(
            () =>
                trends.ExecuteAsync(
                    user.Scope,
                    selection,
                    period,
                    granularity,
                    sunday,
                    [state.Count, MetricCatalog.Find("totalSessions")!],
                    state.Split,
                    cancellationToken
                ),
            cancellationToken
        );
        var week = Task.Run(
            () => weeks.ExecuteAsync(user.Scope, selection, user.TimeZone, cancellationToken),
            cancellationToken
        );
        var ahead = Task.Run(() => leadTimes.ExecuteAsync(user.Scope, selection, cancellationToken), cancellationToken);
        var month = Task.Run(() => MonthAsync(user, state, now, cancellationToken), cancellationToken);
        var notes = annotations.ExecuteAsync(
            user.Scope,
            state.Selection.Filter,
            period.First,
            period.Last,
            cancellationToken
        );
        await Task.WhenAll(stack, week, ahead, month, notes);
        var trend = await stack;
        var sessions = (long)(trend.Total["totalSessions"] ?? 0);
        return new()
        {
            Period = period,
            WeekStartsOnSunday = sunday,
            Granularity = granularity,
            Starts = trend.Starts,
            Parts = VolumeParts.Of(trend, state.Count.Key),
            Week = await week,
            LeadTimes = await ahead,
            Month = await month,
            Annotations = await notes,
            Sessions = sessions,
            HasAnySessions =
                sessions > 0 || await counts.ExecuteAsync(user.Scope, SessionSelection.All, cancellationToken) > 0,
            SeesNothing = !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
        };
    }

    private async Task<MonthOutlook> MonthAsync(
        UserContext user,
        VolumeState state,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = ZoneClock.DateOf(now, user.TimeZone);
        var first = new DateOnly(today.Year, today.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var history = today.AddDays(-Forecast.MostHistoryDays);
        var asked = ReportPeriod.Custom(history < first ? history : first, today, user.TimeZone);
        var trend = await trends.ExecuteAsync(
            user.Scope,
            new() { Filter = state.Selection.Filter, Window = asked.Window },
            asked,
            Granularity.Day,
            weekStartsOnSunday: false,
            [state.Count],
            split: null,
            cancellationToken
        );
        var days = trend
            .Series[state.Count.Key]
            .Select((value, i) => new DayValue(asked.First.AddDays(i), value ?? 0))
            .ToList();
        var ofMonth = days.Where(d => d.Date >= first).ToList();
        var goal = state.CanHaveGoal
            ? await goals.FindAsync(user.Scope, state.Count.Key, state.OnlyCompany, cancellationToken)
            : null;
        return new()
        {
            First = first,
            Last = last,
            Today = today,
            Days = [.. ofMonth.Select(d => d.Value)],
            Goal = goal,
            CanHaveGoal = state.CanHaveGoal,
            MaySetGoal = state.CanHaveGoal && GoalDirectory.MaySet(user, state.OnlyCompany),
            Forecast = Forecast.Of([.. days.SkipLast(1)], ofMonth.SkipLast(1).Sum(d => d.Value), days[^1], last),
        };
    }
}
