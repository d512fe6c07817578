using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>How the person's companies call back, and how calls can end.</summary>
/// <param name="AccountZone">The account's time zone.</param>
public sealed record FollowUpView(
    IReadOnlyList<FollowUpItem> Companies,
    IReadOnlyList<LeadDisposition> Dispositions,
    string AccountZone
);
