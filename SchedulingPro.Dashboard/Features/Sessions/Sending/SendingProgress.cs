using SchedulingPro.Core.Leads.Arrival.Sending;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>One person's sending of sessions to the lead queue: how far it is, and what became of them.</summary>
/// <param name="Total">How many sessions are meant.</param>
/// <param name="Step">What became of those looked at.</param>
/// <param name="IsRunning">It goes on.</param>
/// <param name="IsUndo">It takes back what was sent before.</param>
internal sealed record SendingProgress(int Total, LeadSendingStep Step, bool IsRunning, bool IsUndo)
{
    /// <summary>The person stopped it, or the program ended.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Names the error in the log; null without one.</summary>
    public string? Reference { get; init; }

    public bool CanUndo => !IsRunning && !IsUndo && Step.Sent.Count > 0;
}
