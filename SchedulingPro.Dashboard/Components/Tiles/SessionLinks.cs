using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Components.Tiles;

/// <summary>
/// Ways from numbers to exactly the sessions behind them. Periods stand in these links as dates: "last 30 days" would mean
/// other sessions tomorrow.
/// </summary>
/// <param name="Filter">What was asked when the numbers were counted.</param>
/// <param name="First">First local day of their period.</param>
/// <param name="Last">Last local day.</param>
public sealed record SessionLinks(SessionFilter Filter, DateOnly First, DateOnly Last)
{
    /// <summary>As metrics count: without bots unless the filter speaks of them.</summary>
    private SessionFilter Counted =>
        new SessionSelection { Filter = Filter }
            .ForMetrics()
            .Filter;

    /// <summary>Sessions that a filter made of the one counted means.</summary>
    public string Of(Func<SessionFilter, SessionFilter> drill) => Url(drill(Counted));

    /// <summary>All sessions of the filter.</summary>
    public string ToAll() => Url(Counted);

    /// <summary>Null when no sessions stand behind the metric.</summary>
    public string? To(MetricDefinition metric) => metric.Drill(Counted) is { } filter ? Url(filter) : null;

    /// <summary>Sessions that got to the step of a funnel or further.</summary>
    public string ToReached(Milestones step) => Url(FunnelDrill.Reached(Counted, step));

    /// <summary>Sessions that went no further than the step.</summary>
    public string ToLost(Milestones step) => Url(FunnelDrill.Lost(Counted, step));

    /// <summary>Sessions that got to the step and not to <paramref name="next"/>, the next one shown.</summary>
    public string ToLost(Milestones step, Milestones next) => Url(FunnelDrill.Lost(Counted, step, next));

    /// <summary>The same for a part of the period.</summary>
    private SessionLinks Between(DateOnly first, DateOnly last) =>
        this with
        {
            First = first > First ? first : First,
            Last = last < Last ? last : Last,
        };

    /// <summary>The same for the bucket of time that starts then (UTC), as far as it lies in the period.</summary>
    public SessionLinks In(DateTime startUtc, Granularity size, TimeZoneInfo zone)
    {
        var first = ZoneClock.DateOf(startUtc, zone);
        var last = size switch
        {
            Granularity.Week => first.AddDays(6),
            Granularity.Month => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
        var hour = TimeZoneInfo.ConvertTimeFromUtc(startUtc, zone).Hour;
        var filter =
            size == Granularity.Hour
                ? Filter.With(FilterKeys.Hour, hour.ToString(CultureInfo.InvariantCulture))
                : Filter;
        return Between(first, last) with { Filter = filter };
    }

    private string Url(SessionFilter filter) =>
        AppUrls.SessionsOf(new() { Filter = filter, Period = PeriodChoice.Custom(First, Last) });
}
