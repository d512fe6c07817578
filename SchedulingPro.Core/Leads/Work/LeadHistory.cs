using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Reads a lead's history, newest first.</summary>
internal static class LeadHistory
{
    /// <summary>The newest <paramref name="most"/> entries; one more is read by nobody.</summary>
    internal static async Task<IReadOnlyList<LeadHistoryEntry>> ReadAsync(
        SchedulingDbContext db,
        DataScope scope,
        Lead lead,
        int userId,
        int most,
        CancellationToken cancellationToken
    )
    {
        var leadId = lead.Id;
        var acts = await db
            .LeadActs.AsNoTracking()
            .Where(a => a.LeadId == leadId && a.Kind != LeadActKind.Undone)
            .OrderByDescending(a => a.Id)
            .Take(most)
            .Select(a => new
            {
                a.Id,
                a.Kind,
                a.AtTicks,
                a.UserId,
                UserName = db.Users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                a.Text,
                Disposition = db
                    .LeadDispositions.Where(d => d.Id == a.DispositionId)
                    .Select(d => d.Label)
                    .FirstOrDefault(),
                OtherName = db.Users.Where(u => u.Id == a.OtherUserId).Select(u => u.DisplayName).FirstOrDefault(),
                a.DueTicks,
                SessionId = db.Sessions.Where(s => s.Id == a.SessionId).Select(s => s.ExternalId).FirstOrDefault(),
                a.Version,
                CanRestore = a.Before != null,
                IsUndone = db.LeadActs.Any(u => u.LeadId == leadId && u.UndoesId == a.Id),
            })
            .ToListAsync(cancellationToken);

        // Of what one act recorded together, the last entry stands for all.
        var last = acts.FirstOrDefault(a =>
            a.Version == lead.Version && a.Version > 0 && a.CanRestore && a.UserId == userId && !a.IsUndone
        );
        return
        [
            .. acts.Select(a => new LeadHistoryEntry
            {
                Id = a.Id,
                Kind = a.Kind,
                At = new(a.AtTicks, DateTimeKind.Utc),
                UserId = a.UserId,
                UserName = a.UserName,
                Text = a.Text is null || scope.SeesPersonalData ? a.Text : PersonalData.Mask,
                Disposition = a.Disposition,
                OtherName = a.OtherName,
                DueOn = a.DueTicks is { } due ? new(due, DateTimeKind.Utc) : null,
                SessionId = a.SessionId,
                IsUndone = a.IsUndone,
                CanUndo = a.Id == last?.Id,
            }),
        ];
    }
}
