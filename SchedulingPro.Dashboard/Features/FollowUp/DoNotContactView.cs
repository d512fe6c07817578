using SchedulingPro.Core.Leads.Consent;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>The do-not-contact list as it was asked for.</summary>
/// <param name="SeesPersonalData">Whether the numbers and addresses are shown.</param>
public sealed record DoNotContactView(DoNotContactPage Page, TimeZoneInfo Zone, bool SeesPersonalData);
