using Microsoft.Extensions.Options;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Leads;

/// <summary>Leads written straight into the tables, one for each session of <see cref="SessionLab"/>: what tests about finding leads look through.</summary>
internal static class LeadLab
{
    public const int Ann = 1;
    public const int Ben = 2;

    public static LeadQueueQuery Queue(this DatabaseUnderTest database) =>
        new(database.Contexts, Options.Create(new LeadOptions()), database.Clock);

    /// <summary>Both companies, two users and as many sessions, each with a lead; <paramref name="change"/> makes them differ.</summary>
    public static async Task<(int North, int South)> FillLeadsAsync(
        this DatabaseUnderTest database,
        int count,
        Action<Lead, int> change
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var companies = await database.FillAsync(count);
        await using var db = database.Open();
        db.Users.AddRange(OfficePerson.Named("Ann", Ann), OfficePerson.Named("Ben", Ben));
        var sessions = db.Sessions.OrderBy(s => s.ExternalId).ToList();
        for (var index = 0; index < sessions.Count; index++)
        {
            var session = sessions[index];
            var lead = new Lead
            {
                Id = index + 1,
                TenantId = DatabaseUnderTest.TenantId,
                SessionId = session.Id,
                OwnerKey = session.OwnerKey,
                SessionCount = 1,
                ArrivedTicks = session.ActivityTicks,
                ActTicks = session.ActivityTicks,
            };
            change(lead, index);
            db.Leads.Add(lead);
            db.LeadSessions.Add(new() { LeadId = lead.Id, SessionId = session.Id });
        }

        await db.SaveChangesAsync(cancel);
        return companies;
    }
}
