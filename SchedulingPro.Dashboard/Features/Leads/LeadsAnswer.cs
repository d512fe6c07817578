using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>A page of the queue with what is needed to show it.</summary>
/// <param name="State">What was asked.</param>
/// <param name="User">Who asked.</param>
/// <param name="Page">The leads and the counts of the tabs.</param>
/// <param name="FollowUp">Business hours of the companies.</param>
public sealed record LeadsAnswer(LeadsState State, UserContext User, LeadPage Page, FollowUpDirectory FollowUp);
