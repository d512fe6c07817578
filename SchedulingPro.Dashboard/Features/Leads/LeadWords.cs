using SchedulingPro.Core.Leads;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>How leads are spoken of, in the queue and in the pane alike.</summary>
internal static class LeadWords
{
    /// <summary>Why a lead is promising or pressing, the weightiest first.</summary>
    public static IEnumerable<string> Reasons(LeadReasons reasons) => LeadPriority.InOrder(reasons).Select(Reason);

    /// <summary>One reason.</summary>
    public static string Reason(LeadReasons reason) =>
        reason switch
        {
            LeadReasons.Emergency => "Emergency",
            LeadReasons.PaymentLeft => "Payment left",
            LeadReasons.SlotPicked => "Time slot picked",
            LeadReasons.Callable => "Phone left",
            LeadReasons.CameBack => "Came back",
            LeadReasons.DetailsGiven => "Details given",
            LeadReasons.Membership => "Wants membership",
            LeadReasons.NewCustomer => "New customer",
            LeadReasons.ServiceChosen => "Service chosen",
            _ => reason.ToString(),
        };

    /// <summary>Why a lead is closed; null while it is open.</summary>
    public static string? Closed(Lead lead, string? disposition) =>
        lead.Status == LeadStatus.Open
            ? null
            : lead.Closing switch
            {
                LeadClosing.Booked => lead.Recovery == LeadRecovery.Staff
                    ? "Booked online after your call"
                    : "Booked online by themselves",
                LeadClosing.NoLongerLead => "Nothing left to follow up",
                LeadClosing.DoNotContact => "Do not contact",
                LeadClosing.Merged => "Joined with another lead of this person",
                _ => disposition ?? "Closed",
            };
}
