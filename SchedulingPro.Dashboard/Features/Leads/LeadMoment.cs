using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>The instant at which a list of leads is painted: ages and leases are told as of it.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Zone">The tenant's.</param>
/// <param name="FollowUp">Business hours of the companies.</param>
/// <param name="UserId">Who looks.</param>
/// <param name="MostAttempts">Attempts after which a lead is given up.</param>
public sealed record LeadMoment(
    DateTime Now,
    TimeZoneInfo Zone,
    FollowUpDirectory FollowUp,
    int UserId,
    int MostAttempts
)
{
    public LeadAge AgeOf(LeadListItem item) => LeadAge.Of(HoursOf(item), ActOn(item.Lead), Now);

    /// <summary>Whether the company is open, so that waiting counts.</summary>
    public bool IsOpen(LeadListItem item) => HoursOf(item).IsOpen(Now);

    public static DateTime ActOn(Lead lead) => new(lead.ActTicks, DateTimeKind.Utc);

    private BusinessHours HoursOf(LeadListItem item) => FollowUp.HoursOf(item.Session.Owner.CompanyId);
}
