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

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_RouterAndScheduler_EitherOrder_IsOneRow(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var fromRouter = new SessionArrival(SessionSamples.Session("a", s => s.SchedulerId = null))
        {
            RouterPath = RouterId,
        };
        await database.IngestAsync(fromRouter);
        await AssertDayCountsAsync(database);
        await database.IngestAsync(SessionSamples.Arrival("a"));
        await database.IngestAsync(SessionSamples.Arrival("b"));
        await database.IngestAsync(
            fromRouter with
            {
                Content = SessionSamples.Session("b", s => s.SchedulerId = null),
            }
        );

        await using var db = database.Open();
        var rows = await db.Sessions.OrderBy(s => s.ExternalId).ToListAsync(Token);
        Assert.Equal(["a", "b"], rows.Select(r => r.ExternalId));
        Assert.All(rows, r => Assert.True(r.OwnerKey > 0 && r.RouterKey < 0));
        await AssertDayCountsAsync(database);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_DuplicatesInOneBatch_NewestIsKept(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var result = await database.IngestAsync(
            SessionSamples.Arrival("s1", s => s.Notes = "first"),
            Newer("s1", s => s.Notes = "newest"),
            SessionSamples.Arrival("s1", s => s.Notes = "old again")
        );

        Assert.Equal((1, 1, 0, 1), Counts(result));
        Assert.Contains("\"notes\":\"newest\"", await DocumentAsync(database, "s1"));
        await AssertDayCountsAsync(database);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_CreationMoved_MovesTheRow(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(SessionSamples.Arrival("s1", s => s.Customer.LastName = "Quimby"));
        await database.IngestAsync(
            Newer(
                "s1",
                s =>
                {
                    s.CreatedOn = s.CreatedOn.AddDays(-2);
                    s.Customer.LastName = "Zappa";
                }
            )
        );

        await using var db = database.Open();
        var row = await db.Sessions.SingleAsync(Token);
        Assert.Equal(TestClock.Start.AddDays(-2), SessionKey.CreatedOn(row.Id));
        Assert.Equal(1, await db.SessionDocuments.CountAsync(Token));
        Assert.Empty(await db.Provider.SearchSessions(db, "quimby").ToListAsync(Token));
        Assert.Equal([row.Id], await db.Provider.SearchSessions(db, "zapp").ToListAsync(Token));
        await AssertDayCountsAsync(database);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_ManyInOneTick_AllStoredAndFoundAgain(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var arrivals = Enumerable.Range(0, 1300).Select(i => SessionSamples.Arrival($"t{i:0000}")).ToArray();
        Assert.Equal(700, (await database.IngestAsync(arrivals[..700])).New);
        Assert.Equal(600, (await database.IngestAsync(arrivals[700..])).New);
        var newer = await database.IngestAsync([.. arrivals.Select(a => Newer(a.Content.Id))]);

        Assert.Equal((0, 1300, 0, 0), Counts(newer));
        await using var db = database.Open();
        Assert.Equal(1300, await db.Sessions.CountAsync(Token));
        await AssertDayCountsAsync(database);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IngestAsync_AlongsideThrows_NothingIsStored(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var changes = 0;
        using var listening = database.Feed.Subscribe(_ => changes++);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.Ingestor.IngestAsync(
                DatabaseUnderTest.TenantId,
                [SessionSamples.Arrival("s1", s => s.Category = "Brand new word")],
                (_, _) => throw new InvalidOperationException("checkpoint"),
                Token
            )
        );

        await using (var db = database.Open())
        {
            Assert.Equal(0, await db.Sessions.CountAsync(Token));
            Assert.Equal(0, await db.Schedulers.CountAsync(Token));
            Assert.Equal(0, await db.SessionDayCounts.CountAsync(Token));
            Assert.False(await db.Vocabulary.AnyAsync(w => w.Value == "Brand new word", Token));
        }

        Assert.Equal(0, changes);

        // The word's code must not be remembered from the attempt that was taken back.
        await database.IngestAsync(SessionSamples.Arrival("s1", s => s.Category = "Brand new word"));
        await using var after = database.Open();
        var code = await after.Vocabulary.Where(w => w.Value == "Brand new word").Select(w => w.Id).SingleAsync(Token);
        Assert.Equal(code, (await after.Sessions.SingleAsync(Token)).CategoryCode);
        Assert.Equal(1, changes);
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
