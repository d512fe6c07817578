using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>Sends sessions to the lead queue in the background, and takes that back; what was sent is in the queue.</summary>
internal sealed class SendingJobs(
    LeadSending sending,
    AuditLog audit,
    IHostApplicationLifetime lifetime,
    ILogger<SendingJobs> log
) : PersonJobs<SendingProgress>(audit, lifetime, log)
{
    protected override string What => "Sending sessions to the lead queue";

    /// <summary>Begins; does nothing while a job of the person goes on.</summary>
    public void Start(UserContext user, LeadSendingPlan plan)
    {
        // What the plan leaves out is told with the result.
        var left = LeadSendingStep.None with
        {
            Counts = plan.Expected.Counts.Remove(LeadSendingOutcome.Sent),
        };
        Begin(
            user,
            new(plan.SessionIds.Count, left),
            plan.SessionIds.Chunk(LeadSending.MostAtOnce),
            async (so, some, cancel) => so.With(await sending.SendAsync(user.Scope, user.UserId, some, cancel))
        );
    }

    /// <summary>Takes back what the person's last job sent.</summary>
    public void Undo(UserContext user)
    {
        if (Of(user.UserId) is { CanUndo: true } last)
        {
            Begin(
                user,
                new(last.Changed, LeadSendingStep.None) { IsUndo = true },
                last.Step.Sent.Chunk(LeadSending.MostAtOnce),
                async (so, some, cancel) => so.With(await sending.UndoAsync(user.Scope, some, cancel))
            );
        }
    }

    protected override JobNote Note(SendingProgress ended) =>
        new(
            AuditActions.LeadsSent,
            "session",
            $"{ended.Changed} of {ended.Total} sessions {(ended.IsUndo ? "taken out of the lead queue again" : "sent to the lead queue")}"
        );
}
