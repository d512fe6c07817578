using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Asks for what the scheduler page shows.</summary>
internal sealed class SchedulerPageModel(
    IUserContextAccessor users,
    SchedulerDetailQuery details,
    SchedulerHistoryQuery history,
    SessionListQuery sessions,
    MetricQuery metrics,
    TimeProvider clock
)
{
    /// <summary>How many of the newest sessions the page shows.</summary>
    public const int NewestSessions = 15;

    /// <summary>The metrics of the page, in its order.</summary>
    public static IReadOnlyList<MetricDefinition> Metrics { get; } =
    [
        .. new[]
        {
            "totalSessions",
            "interacted",
            "booked",
            "openedCompletionRate",
            "schedulerCompletionRate",
            "totalJobsCreated",
            "totalBookingsCreated",
            "qualifiedAbandoned",
        }
            .Select(MetricCatalog.Find)
            .OfType<MetricDefinition>(),
    ];

    /// <summary>Null when there is no such scheduler or router, or the asker may not see it.</summary>
    public async Task<SchedulerPageView?> LoadAsync(string externalId, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var period = ReportPeriod.Of(PeriodPreset.Last30Days, clock.GetUtcNow().UtcDateTime, user.TimeZone);
        var scheduler = await details.ExecuteAsync(user.Scope, externalId, period.Window, cancellationToken);
        if (scheduler is null)
            return null;
        var filter = SchedulerLinks.Filter(scheduler.Item);
        var now = new SessionSelection { Filter = filter, Window = period.Window };
        var before = now with { Window = period.Previous().Window };
        return new(
            scheduler,
            user,
            await metrics.ExecuteAsync(user.Scope, now, Metrics, cancellationToken),
            await metrics.ExecuteAsync(user.Scope, before, Metrics, cancellationToken)
        );
    }

    public Task<SessionPage> NewestAsync(SchedulerPageView view, CancellationToken cancellationToken) =>
        sessions.ExecuteAsync(
            view.User.Scope,
            new() { Filter = SchedulerLinks.Filter(view.Scheduler.Item) },
            SessionSort.Created,
            descending: true,
            page: 1,
            NewestSessions,
            cancellationToken
        );

    public Task<IReadOnlyList<SchedulerHistoryEntry>> HistoryAsync(
        SchedulerPageView view,
        CancellationToken cancellationToken
    ) =>
        history.ExecuteAsync(
            view.User.Scope,
            view.Scheduler.Item.ExternalId,
            view.Scheduler.Item.CompanyId,
            view.IsAdmin,
            cancellationToken
        );
}
