using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>One person's sending of sessions to the lead queue.</summary>
/// <param name="Total">How many sessions are meant.</param>
/// <param name="Step">What became of those looked at.</param>
internal sealed record SendingProgress(int Total, LeadSendingStep Step) : JobProgress(Total)
{
    public override int Changed => Step.Sent.Count;

    /// <summary>This and what became of some more.</summary>
    public SendingProgress With(LeadSendingStep step) => this with { Step = Step.With(step) };
}
