using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>What every tab of the scheduler page starts from.</summary>
/// <param name="Scheduler">The facts.</param>
/// <param name="User">Who is asking.</param>
/// <param name="Now">Metrics of the last 30 days.</param>
/// <param name="Before">The same metrics of the 30 days before.</param>
public sealed record SchedulerPageView(
    SchedulerDetail Scheduler,
    UserContext User,
    MetricResult Now,
    MetricResult Before
)
{
    public bool IsAdmin => User.IsInRole(Roles.Admin);
}
