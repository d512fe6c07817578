using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>Acts upon many leads in the background, and takes that back; what was done is in the histories.</summary>
internal sealed class LeadBulkJobs(
    LeadBulk bulk,
    AuditLog audit,
    IHostApplicationLifetime lifetime,
    ILogger<LeadBulkJobs> log
) : PersonJobs<LeadBulkProgress>(audit, lifetime, log)
{
    protected override string What => "Work on many leads";

    /// <summary>Begins; does nothing while a job of the person goes on.</summary>
    public void Start(UserContext user, IReadOnlyList<int> leadIds, LeadBulkAct act, string what, string did)
    {
        var actor = LeadActor.Of(user);
        Begin(
            user,
            new(what, did, leadIds.Count),
            leadIds.Chunk(LeadBulk.MostAtOnce),
            async (so, some, cancel) => so.With(await bulk.RunAsync(user.Scope, actor, some, act, cancel))
        );
    }

    /// <summary>Takes back what the person's last job did.</summary>
    public void Undo(UserContext user)
    {
        if (Of(user.UserId) is { CanUndo: true } last)
        {
            var actor = LeadActor.Of(user);
            Begin(
                user,
                new("Taking back", "taken back", last.Changed) { IsUndo = true },
                last.Done.Chunk(LeadBulk.MostAtOnce),
                async (so, some, cancel) => so.With(await bulk.UndoAsync(user.Scope, actor, some, cancel))
            );
        }
    }

    protected override JobNote Note(LeadBulkProgress ended) =>
        new(
            AuditActions.LeadsChangedInBulk,
            "lead",
            $"{ended.Changed} of {ended.Total} leads {ended.Did}{(ended.State == JobState.Done ? "" : "; stopped before the end")}"
        );
}
