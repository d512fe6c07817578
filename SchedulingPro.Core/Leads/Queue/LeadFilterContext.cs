using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>What conditions on leads need to know before they can be written.</summary>
/// <param name="UserId">Who asks: "me".</param>
/// <param name="NowUtc">The present.</param>
/// <param name="Zone">The tenant's zone.</param>
/// <param name="Owners">What the asker may see.</param>
/// <param name="FollowUp">Business hours of the companies; null when no term asks for them.</param>
internal sealed record LeadFilterContext(
    int UserId,
    DateTime NowUtc,
    TimeZoneInfo Zone,
    OwnerDirectory Owners,
    FollowUpDirectory? FollowUp
);
