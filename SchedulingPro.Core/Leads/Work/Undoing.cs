using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Leads.Consent;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Takes acts back: the work is as before them, the history holds both.</summary>
internal static class Undoing
{
    internal static async Task<LeadResult> UndoAsync(
        LeadBench bench,
        LeadActor actor,
        long actId,
        CancellationToken cancellationToken
    )
    {
        var (db, lead) = (bench.Db, bench.Lead);
        var act = await db.LeadActs.FirstOrDefaultAsync(a => a.Id == actId && a.LeadId == lead.Id, cancellationToken);
        if (act is null || act.UserId != actor.UserId || act.Before is not { } before)
        {
            return LeadBench.Refused("act", "cannot be taken back");
        }

        if (await db.LeadActs.AnyAsync(a => a.LeadId == lead.Id && a.UndoesId == actId, cancellationToken))
        {
            return new(LeadOutcome.Done);
        }

        if (lead.Version != act.Version)
        {
            return new(LeadOutcome.ChangedMeanwhile);
        }

        // What one act recorded (a disposition and the call that it meant) is taken back together.
        var together = await db
            .LeadActs.Where(a => a.LeadId == lead.Id && a.Version == act.Version)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        await DoNotContactList.RemoveOfActAsync(db, actId, cancellationToken);
        LeadWorkState.Restore(before, lead);
        foreach (var id in together.Where(id => id != actId).Append(actId))
        {
            var undone = bench.Note(LeadActKind.Undone);
            undone.UndoesId = id;
        }

        lead.Version++;
        // What was somebody else's before is theirs again.
        var isFree = bench.Owner is not { } owner || owner == actor.UserId;
        if (lead.Status == LeadStatus.Open && isFree && act.Kind is not (LeadActKind.Claimed or LeadActKind.TakenOver))
        {
            bench.Hold();
        }
        else
        {
            bench.LetGo();
        }

        return new(LeadOutcome.Done);
    }
}
