using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Overview;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>Asks everything the overview shows, at the same time.</summary>
internal sealed class OverviewModel(
    IUserContextAccessor users,
    MetricQuery metrics,
    TrendQuery trends,
    LeadQueueQuery leads,
    SessionCountQuery counts,
    SchedulerListQuery schedulers,
    SystemAttentionQuery system,
    SyncStatusQuery sync,
    AnnotationQuery annotations,
    AlertListQuery alerts,
    TimeProvider clock
) : IOverviewFigures
{
    private const int LeadsShown = 8;

    public async Task<OverviewView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);

        // Off the circuit's thread: a file database answers on the thread that asks, and the page has to stay alive.
        return await Task.Run(() => GatherAsync(user, cancellationToken), cancellationToken);
    }

    private async Task<OverviewView> GatherAsync(UserContext user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = ReportPeriod.Of(PeriodPreset.Today, now, user.TimeZone);
        var month = ReportPeriod.Of(PeriodPreset.Last30Days, now, user.TimeZone);

        var day = AskAsync(today.Window, OverviewTiles.Today);
        var dayBefore = AskAsync(today.ComparableWindow(today.Previous(), now), OverviewTiles.Today);
        var days = Task.Run(
            () =>
                trends.ExecuteAsync(
                    user.Scope,
                    SessionSelection.All,
                    month,
                    Granularity.Day,
                    weekStartsOnSunday: false,
                    OverviewTiles.Days,
                    split: null,
                    cancellationToken
                ),
            cancellationToken
        );
        var monthBefore = AskAsync(month.ComparableWindow(month.Previous(), now), OverviewTiles.Month);
        var first = Task.Run(
            () => leads.ExecuteAsync(user.Scope, user.UserId, new() { Take = LeadsShown }, cancellationToken),
            cancellationToken
        );
        var any = Task.Run(
            () => counts.ExecuteAsync(user.Scope, SessionSelection.All, cancellationToken),
            cancellationToken
        );
        var notices = Task.Run(() => NoticesAsync(user, now, cancellationToken), cancellationToken);
        var notes = annotations.ExecuteAsync(
            user.Scope,
            SessionFilter.None,
            month.First,
            month.Last,
            cancellationToken
        );
        await Task.WhenAll(day, dayBefore, days, monthBefore, first, any, notices);
        return new()
        {
            Zone = user.TimeZone.Id,
            Today = today.First,
            Day = Numbers(today, await day, await dayBefore),
            Month = Numbers(month, (await days).Total, await monthBefore),
            Days = new((await days).Starts, (await days).Series),
            Annotations = await notes,
            Leads = [.. (await first).Items.Select(Lead)],
            LeadsWaiting = (await first).Total,
            Notices = await notices,
            HasAnySessions = await any > 0,
            SeesNothing = !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
        };

        Task<MetricResult> AskAsync(UtcWindow window, IReadOnlyCollection<MetricDefinition> shown) =>
            Task.Run(
                () => metrics.ExecuteAsync(user.Scope, new() { Window = window }, shown, cancellationToken),
                cancellationToken
            );
    }

    private static OverviewNumbers Numbers(ReportPeriod period, MetricResult now, MetricResult before) =>
        new(period.First, period.Last, now.Values, before.Values) { Funnel = now.Funnel };

    private async Task<IReadOnlyList<OverviewNotice>> NoticesAsync(
        UserContext user,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        // Only the flags are wanted: an empty window counts nothing.
        var companies = await schedulers.ExecuteAsync(user.Scope, new UtcWindow(now, now), cancellationToken);
        var found = user.IsInRole(Roles.Admin) ? await system.ExecuteAsync(user.Scope, cancellationToken) : null;
        var connections =
            user.IsInRole(Roles.Admin) || user.IsInRole(Roles.Manager)
                ? await sync.ExecuteAsync(user.Scope, cancellationToken)
                : [];
        var waiting = await alerts.ExecuteAsync(user, onlyWaiting: true, null, 1, cancellationToken);
        return [.. OverviewNotices.Of(waiting), .. OverviewNotices.Of(user, companies, found, connections)];
    }

    private static OverviewLead Lead(LeadListItem lead) =>
        new(
            lead.Lead.Id,
            lead.Session.CustomerName,
            Given(lead.Session.Content.Customer.Phone) ?? Given(lead.Session.Content.Customer.Email),
            Given(lead.Session.Content.Category),
            MilestoneSteps.Label(lead.Session.Furthest),
            lead.Session.Owner.CompanyName,
            new(lead.Lead.ActTicks, DateTimeKind.Utc)
        );

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
