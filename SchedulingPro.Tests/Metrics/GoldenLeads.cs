using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Leads;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>
/// Leads of the golden sessions: one called after 4 minutes that booked on the phone, one that booked by itself, one of the
/// south called after half an hour that booked online then, and one that was joined with another and counts nowhere.
/// </summary>
internal static class GoldenLeads
{
    public static async Task StoreAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        foreach (
            var (session, seconds, recovery, closing) in new (string, int?, LeadRecovery, LeadClosing)[]
            {
                ("g04", 240, LeadRecovery.Staff, LeadClosing.Disposition),
                ("g07", null, LeadRecovery.Self, LeadClosing.Booked),
                ("g25", 1800, LeadRecovery.Staff, LeadClosing.Booked),
                ("g21", 10, LeadRecovery.None, LeadClosing.Merged),
            }
        )
        {
            var row = await db.Sessions.SingleAsync(
                s => s.ExternalId == session,
                TestContext.Current.CancellationToken
            );
            var lead = db
                .Leads.Add(
                    new()
                    {
                        TenantId = DatabaseUnderTest.TenantId,
                        SessionId = row.Id,
                        OwnerKey = row.OwnerKey,
                        SessionCount = 1,
                        FirstTouchSeconds = seconds,
                        FirstTouchTicks = seconds is null ? null : row.ActivityTicks,
                        Recovery = recovery,
                        Closing = closing,
                    }
                )
                .Entity;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.LeadSessions.Add(new() { LeadId = lead.Id, SessionId = row.Id });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
