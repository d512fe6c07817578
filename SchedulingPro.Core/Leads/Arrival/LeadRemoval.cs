using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>What becomes of a lead when one of its sessions goes, or when it turns out to be another lead's person.</summary>
internal static class LeadRemoval
{
    /// <summary>The session was removed (demo data, a person's erasure): the next newest leads; without any the lead goes too.</summary>
    internal static async Task RemoveSessionAsync(
        LeadPeople people,
        Lead lead,
        long sessionId,
        CancellationToken cancellationToken
    )
    {
        var db = people.Db;
        await db.SaveChangesAsync(cancellationToken);
        await db.LeadSessions.Where(s => s.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
        var newest = await db
            .LeadSessions.Where(s => s.LeadId == lead.Id)
            .Join(db.Sessions, l => l.SessionId, s => s.Id, (_, s) => s)
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);
        people.Touch(lead);
        if (newest is null)
        {
            await db.LeadContacts.Where(c => c.LeadId == lead.Id).ExecuteDeleteAsync(cancellationToken);
            await db.LeadSessions.Where(s => s.LeadId == lead.Id).ExecuteDeleteAsync(cancellationToken);
            await db.LeadActs.Where(a => a.LeadId == lead.Id).ExecuteDeleteAsync(cancellationToken);
            db.Leads.Remove(lead);
            people.Forget(lead);
            return;
        }

        lead.SessionCount = Math.Max(1, lead.SessionCount - 1);
        if (lead.SessionId == sessionId)
        {
            (lead.SessionId, lead.OwnerKey) = (newest.Id, newest.OwnerKey);
        }
    }

    /// <summary>Two open leads are one person: the history of one goes on in the other.</summary>
    internal static async Task MergeAsync(
        LeadPeople people,
        Lead from,
        Lead into,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var db = people.Db;
        await db.SaveChangesAsync(cancellationToken);
        await db
            .LeadSessions.Where(s => s.LeadId == from.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeadId, into.Id), cancellationToken);
        people.Repoint(from.Id, into.Id);
        var contacts = await db
            .LeadContacts.AsNoTracking()
            .Where(c => c.LeadId == from.Id)
            .ToListAsync(cancellationToken);
        people.Know(into, contacts.Select(c => (c.Kind, c.Hash)));
        into.SessionCount += from.SessionCount;
        into.Attempts += from.Attempts;
        into.IsReached |= from.IsReached;
        into.LastTouchTicks = Later(into.LastTouchTicks, from.LastTouchTicks);
        if (from.FirstTouchTicks < (into.FirstTouchTicks ?? long.MaxValue))
        {
            into.FirstTouchTicks = from.FirstTouchTicks;
            into.FirstTouchById = from.FirstTouchById;
            into.FirstTouchActTicks = from.FirstTouchActTicks;
            into.FirstTouchSeconds = from.FirstTouchSeconds;
            into.FirstTouchAssignedSeconds = from.FirstTouchAssignedSeconds;
        }

        into.Version++;
        (from.Status, from.Closing, from.ClosedTicks) = (LeadStatus.Closed, LeadClosing.Merged, now.Ticks);
        (from.HolderId, from.HeldUntilTicks) = (null, null);
        (from.DueTicks, from.IsPromised, from.AssigneeId) = (null, false, null);
        from.SessionCount = 0;
        from.Version++;
        people.Record(from, LeadActKind.Merged, into.SessionId, now);
        people.Record(into, LeadActKind.Merged, from.SessionId, now);
    }

    private static long? Later(long? a, long? b) => a > b || b is null ? a : b;
}
