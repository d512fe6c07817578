using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Ingestion;

public sealed class SessionIngestorTests
{
    private const string RouterId = "router_1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_NewerEqualOlder_NewerWins(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var first = await database.IngestAsync(SessionSamples.Arrival("s1", s => s.Notes = "first"));
        var equal = await database.IngestAsync(SessionSamples.Arrival("s1", s => s.Notes = "equal"));
        var newer = await database.IngestAsync(Newer("s1", s => s.Notes = "newer"));
        var older = await database.IngestAsync(SessionSamples.Arrival("s1", s => s.Notes = "older"));

        Assert.Equal((1, 0, 0, 0), Counts(first));
        Assert.Equal((0, 0, 1, 0), Counts(equal));
        Assert.Equal((0, 1, 0, 0), Counts(newer));
        Assert.Equal((0, 0, 0, 1), Counts(older));
        Assert.Contains("\"notes\":\"newer\"", await DocumentAsync(database, "s1"));
        await AssertDayCountsAsync(database);
    }

    private static SessionArrival Newer(string id, Action<SessionContent>? change = null) =>
        SessionSamples.Arrival(
            id,
            s =>
            {
                s.ModifiedOn = s.ModifiedOn.AddMinutes(1);
                change?.Invoke(s);
            }
        );

    private static (int New, int Changed, int Unchanged, int Older) Counts(IngestionResult r) =>
        (r.New, r.Changed, r.Unchanged, r.Older);

    private static async Task<string> DocumentAsync(DatabaseUnderTest database, string id)
    {
        await using var db = database.Open();
        var document = await db
            .Sessions.Where(s => s.ExternalId == id)
            .Join(db.SessionDocuments, s => s.Id, d => d.SessionId, (s, d) => d.Document)
            .SingleAsync(Token);
        return System.Text.Encoding.UTF8.GetString(document);
    }

    internal static async Task AssertDayCountsAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        var recount = (await db.Sessions.Select(s => new { s.OwnerKey, s.Id }).ToListAsync(Token))
            .GroupBy(s => (s.OwnerKey, Day: SessionKey.Day(s.Id)))
            .ToDictionary(g => g.Key, g => g.Count());
        var kept = (await db.SessionDayCounts.Where(c => c.Count != 0).ToListAsync(Token)).ToDictionary(
            c => (c.OwnerKey, c.Day),
            c => c.Count
        );
        Assert.Equal(recount, kept);
    }
}
