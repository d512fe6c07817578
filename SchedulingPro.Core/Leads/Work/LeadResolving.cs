using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>How attempts end, and what follows.</summary>
public sealed class LeadResolving
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>Why a time (UTC) cannot be one to take a lead up again, as the end of a sentence; null when it can.</summary>
    public static string? Unusable(DateTime dueOn, DateTime now) =>
        dueOn <= now ? "lies in the past"
        : dueOn > now + Furthest ? "lies more than a year ahead"
        : null;

    internal async Task<LeadResult> ResolveAsync(
        LeadBench bench,
        LeadActor actor,
        int dispositionId,
        DateTime? dueOn,
        string? note,
        Guid actKey,
        CancellationToken cancellationToken
    )
    {
        var disposition = await bench.Db.LeadDispositions.FirstOrDefaultAsync(
            d => d.Id == dispositionId && d.IsActive,
            cancellationToken
        );
        if (disposition is null)
        {
            return LeadBench.Refused("disposition", "is not offered any more");
        }

        if (disposition.Effect == DispositionEffect.CallBack && dueOn is null)
        {
            return LeadBench.Refused("time", "is needed to call back");
        }

        if (dueOn is { } due && Unusable(due, bench.Now) is { } reason)
        {
            return LeadBench.Refused("time", reason);
        }

        if (await bench.TakeAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (MeansCall(disposition) && !await IsTouchedAsync(bench, cancellationToken))
        {
            bench.Change(LeadActKind.Called);
            await bench.TouchedAsync(cancellationToken);
        }

        var act = bench.Change(LeadActKind.Disposition, actKey);
        (act.DispositionId, act.Text) = (disposition.Id, note);
        var lead = bench.Lead;
        lead.DispositionId = disposition.Id;
        lead.IsReached |= disposition.IsReached;
        await FollowAsync(bench, actor, disposition, act, dueOn, cancellationToken);
        return new(LeadOutcome.Done);
    }

    private static async Task FollowAsync(
        LeadBench bench,
        LeadActor actor,
        LeadDisposition disposition,
        LeadAct act,
        DateTime? dueOn,
        CancellationToken cancellationToken
    )
    {
        var lead = bench.Lead;
        switch (disposition.Effect)
        {
            case DispositionEffect.TryAgain when dueOn is null && lead.Attempts >= bench.Options.MostAttempts:
                bench.Close(LeadClosing.Disposition);
                return;
            case DispositionEffect.TryAgain:
            case DispositionEffect.CallBack:
                var next = dueOn ?? await SuggestedAsync(bench, cancellationToken);
                bench.LetGo();
                (lead.DueTicks, lead.AssigneeId) = (next.Ticks, actor.UserId);
                lead.IsPromised = disposition.Effect == DispositionEffect.CallBack;
                act.DueTicks = next.Ticks;
                return;
            case DispositionEffect.Booked:
                bench.Close(LeadClosing.Disposition);
                (lead.Recovery, lead.RecoveredTicks) = (LeadRecovery.Staff, bench.Now.Ticks);
                return;
            case DispositionEffect.DoNotContact:
                bench.Close(LeadClosing.Disposition);
                // The list's entries name the act, which has its number only once it is saved.
                await bench.Db.SaveChangesAsync(cancellationToken);
                await DoNotContactList.AddOfLeadAsync(
                    bench.Db,
                    lead.TenantId,
                    lead.Id,
                    act.Text ?? "",
                    actor.UserId,
                    bench.Now,
                    act.Id,
                    cancellationToken
                );
                return;
            default:
                bench.Close(LeadClosing.Disposition);
                return;
        }
    }

    private static async Task<DateTime> SuggestedAsync(LeadBench bench, CancellationToken cancellationToken)
    {
        var hours = (await FollowUpDirectory.LoadAsync(bench.Db, cancellationToken)).HoursOf(bench.CompanyId);
        return NextAttempt.After(bench.Lead.Attempts, bench.Now, hours);
    }

    private static bool MeansCall(LeadDisposition disposition) =>
        disposition.IsReached
        || disposition.Effect
            is DispositionEffect.TryAgain
                or DispositionEffect.CallBack
                or DispositionEffect.Booked
                or DispositionEffect.DoNotContact;

    // A call begun with the button and its end are one attempt.
    private static async Task<bool> IsTouchedAsync(LeadBench bench, CancellationToken cancellationToken)
    {
        var acts = bench.Db.LeadActs.Where(a => a.LeadId == bench.Lead.Id);
        var valid = acts.Where(a => !acts.Any(u => u.UndoesId == a.Id));
        var last = await valid
            .Where(a =>
                a.Kind == LeadActKind.Called
                || a.Kind == LeadActKind.Texted
                || a.Kind == LeadActKind.Emailed
                || a.Kind == LeadActKind.Disposition
            )
            .OrderByDescending(a => a.Id)
            .Select(a => (LeadActKind?)a.Kind)
            .FirstOrDefaultAsync(cancellationToken);
        return last is not (null or LeadActKind.Disposition);
    }
}
