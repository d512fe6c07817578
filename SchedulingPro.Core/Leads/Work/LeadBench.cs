using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>A lead while an act is done upon it, inside the act's transaction.</summary>
internal sealed class LeadBench(
    SchedulingDbContext db,
    Lead lead,
    int companyId,
    LeadActor actor,
    DateTime now,
    LeadOptions options
)
{
    private readonly string before = LeadWorkState.Of(lead);
    private readonly List<LeadAct> acts = [];

    internal SchedulingDbContext Db => db;

    internal Lead Lead => lead;

    internal int CompanyId => companyId;

    internal DateTime Now => now;

    internal TimeSpan Lease => TimeSpan.FromMinutes(options.ClaimMinutes);

    internal LeadOptions Options => options;

    /// <summary>Acts recorded so far, the one that the answer names last.</summary>
    internal IReadOnlyList<LeadAct> Acts => acts;

    internal int? Owner => LeadOwnership.Owner(lead, now.Ticks, Lease);

    /// <summary>Adds an entry that leaves the work as it was.</summary>
    internal LeadAct Note(LeadActKind kind, Guid? key = null)
    {
        var act = new LeadAct
        {
            LeadId = lead.Id,
            Kind = kind,
            AtTicks = now.Ticks,
            UserId = actor.UserId,
            ActKey = key,
        };
        acts.Add(act);
        db.LeadActs.Add(act);
        return act;
    }

    /// <summary>Adds an entry for a change of the work, that can be taken back.</summary>
    internal LeadAct Change(LeadActKind kind, Guid? key = null)
    {
        if (acts.All(a => a.Version == 0))
        {
            lead.Version++;
        }

        var act = Note(kind, key);
        act.Version = lead.Version;
        act.Before = before;
        return act;
    }

    /// <summary>The lead is the actor's from now on; null when it could be taken, else who has it.</summary>
    internal async Task<LeadResult?> TakeAsync(CancellationToken cancellationToken)
    {
        if (lead.Status == LeadStatus.Closed)
        {
            return new(LeadOutcome.Closed);
        }

        if (Owner is { } owner && owner != actor.UserId)
        {
            return await TakenByAsync(owner, cancellationToken);
        }

        Hold();
        return null;
    }

    /// <summary>Gives the actor the claim, whoever had it.</summary>
    internal void Hold()
    {
        if (Owner != actor.UserId)
        {
            lead.AssignedTicks = now.Ticks;
            lead.AssigneeId = null;
        }

        lead.HolderId = actor.UserId;
        lead.HeldUntilTicks = (now + Lease).Ticks;
    }

    /// <summary>Nobody is on it any more.</summary>
    internal void LetGo() => (lead.HolderId, lead.HeldUntilTicks) = (null, null);

    internal void Close(LeadClosing closing)
    {
        LetGo();
        lead.Status = LeadStatus.Closed;
        lead.Closing = closing;
        lead.ClosedTicks = now.Ticks;
        lead.ClosedById = actor.UserId;
        (lead.DueTicks, lead.IsPromised, lead.AssigneeId) = (null, false, null);
    }

    /// <summary>Counts an attempt; the first one stops both clocks.</summary>
    internal async Task TouchedAsync(CancellationToken cancellationToken)
    {
        lead.Attempts++;
        lead.LastTouchTicks = now.Ticks;
        if (lead.FirstTouchTicks is not null)
        {
            return;
        }

        var hours = (await FollowUpDirectory.LoadAsync(db, cancellationToken)).HoursOf(companyId);
        lead.FirstTouchTicks = now.Ticks;
        lead.FirstTouchById = actor.UserId;
        // Nobody could call before somebody sent an old visit to the queue: its clock starts with that.
        var isOld = lead.ArrivedTicks - lead.ActTicks > TimeSpan.FromDays(options.TakeUpDays).Ticks;
        lead.FirstTouchActTicks = lead.ActTicks;
        lead.FirstTouchSeconds = Seconds(hours, isOld ? lead.ArrivedTicks : lead.ActTicks);
        lead.FirstTouchAssignedSeconds = lead.AssignedTicks is { } assigned ? Seconds(hours, assigned) : null;
    }

    internal async Task<LeadResult> TakenByAsync(int userId, CancellationToken cancellationToken) =>
        new(LeadOutcome.TakenByOther)
        {
            Other = await db
                .Users.Where(u => u.Id == userId)
                .Select(u => u.DisplayName)
                .FirstOrDefaultAsync(cancellationToken),
        };

    internal static LeadResult Refused(string field, string reason) =>
        new(LeadOutcome.Refused) { Field = field, Reason = reason };

    private int Seconds(BusinessHours hours, long sinceTicks) =>
        (int)Math.Min(int.MaxValue, hours.Elapsed(new(sinceTicks, DateTimeKind.Utc), now).TotalSeconds);
}
