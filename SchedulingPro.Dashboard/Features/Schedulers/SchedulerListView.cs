using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Everything the scheduler list can show.</summary>
/// <param name="Companies">The companies with their schedulers.</param>
/// <param name="Period">The days that sessions and rates are about.</param>
/// <param name="IsAdmin">The person may change companies and schedulers.</param>
public sealed record SchedulerListView(IReadOnlyList<SchedulerListCompany> Companies, ReportPeriod Period, bool IsAdmin)
{
    public TimeZoneInfo Zone => Period.Zone;

    public IReadOnlyList<string> Statuses { get; } =
    [
        .. Companies
            .SelectMany(c => c.Items)
            .Select(i => i.Status)
            .Where(s => s.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.CurrentCultureIgnoreCase),
    ];

    public bool HasItemsWithoutStatus { get; } = Companies.Any(c => c.Items.Any(i => i.Status.Length == 0));

    /// <summary>Schedulers, routers and companies that need attention.</summary>
    public int NeedAttention { get; } =
        Companies.Count(c => c.Attention != CompanyAttention.None)
        + Companies.Sum(c => c.Items.Count(i => i.Attention != SchedulerAttention.None));
}
