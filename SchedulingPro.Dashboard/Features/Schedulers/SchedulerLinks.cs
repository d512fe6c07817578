using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Links from a scheduler's numbers to exactly the sessions behind them.</summary>
internal static class SchedulerLinks
{
    /// <summary>The sessions of the scheduler, or those that began at the router.</summary>
    public static SessionFilter Filter(SchedulerListItem item) =>
        SessionFilter.None.With(item.IsRouter ? FilterKeys.Router : FilterKeys.Scheduler, item.ExternalId);

    /// <summary>The explorer on all sessions of the scheduler, bots included.</summary>
    public static string AllSessions(SchedulerListItem item) => Sessions(Filter(item), PeriodChoice.AllTime);

    /// <summary>The explorer on the sessions that count in the last 30 days.</summary>
    public static string Counted(SchedulerListItem item) => Counted(Filter(item));

    /// <summary>The explorer on the sessions of a filter that count in the last 30 days.</summary>
    public static string Counted(SessionFilter filter) =>
        Sessions(filter.With(FilterKeys.Bot, FilterValues.No), PeriodChoice.Last30Days);

    private static string Sessions(SessionFilter filter, PeriodChoice period) =>
        AppUrls.SessionsOf(new() { Filter = filter, Period = period });
}
