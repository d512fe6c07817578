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
    VolumeQuery volume,
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

        var day = NumbersAsync(user, today, OverviewTiles.Today, now, cancellationToken);
        var days30 = NumbersAsync(user, month, OverviewTiles.Month, now, cancellationToken);
        var days = Task.Run(
            () =>
                volume.ExecuteAsync(user.Scope, SessionSelection.All, month, Granularity.Day, false, cancellationToken),
            cancellationToken
        );
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
        await Task.WhenAll(day, days30, days, first, any, notices);
        return new()
        {
            Zone = user.TimeZone.Id,
            Today = today.First,
            Day = await day,
            Month = await days30,
            Days = await days,
            Annotations = await notes,
            Leads = [.. (await first).Items.Select(Lead)],
            LeadsWaiting = (await first).Total,
            Notices = await notices,
            HasAnySessions = await any > 0,
            SeesNothing = !user.Scope.AllCompanies && user.Scope.CompanyIds.IsEmpty,
        };
    }

    private Task<OverviewNumbers> NumbersAsync(
        UserContext user,
        ReportPeriod period,
        IReadOnlyCollection<MetricDefinition> shown,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            async () =>
            {
                var current = await metrics.ExecuteAsync(
                    user.Scope,
                    new() { Window = period.Window },
                    shown,
                    cancellationToken
                );
                var before = await metrics.ExecuteAsync(
                    user.Scope,
                    new() { Window = period.ComparableWindow(period.Previous(), now) },
                    shown,
                    cancellationToken
                );
                return new OverviewNumbers(period.First, period.Last, current.Values, before.Values)
                {
                    Funnel = current.Funnel,
                };
            },
            cancellationToken
        );

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
