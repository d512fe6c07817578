using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionDocumentQueryTests
{
    private const int Ties = 700;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_BySizesNumberCursorAndStream_AreOneOrderOfCreationThenId(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var expected = await FillAsync(database);
        var query = new SessionDocumentQuery(database.Contexts);
        var request = Request();

        foreach (var size in new[] { 7, 64, 511, 512, 5000 })
        {
            Assert.Equal(expected, await ByNumberAsync(query, request, size));
            Assert.Equal(expected, await ByCursorAsync(query, request, size));
        }

        Assert.Equal(expected, await StreamAsync(query, request));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_WithWindowsAndFilters_HoldExactlyTheirSessions(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(900);
        var query = new SessionDocumentQuery(database.Contexts);
        var stored = SessionLab
            .Sessions(900, TestClock.Start)
            .Where(s => s.SchedulerId == SessionLab.NorthScheduler)
            .ToList();
        var (from, to) = (TestClock.Start.AddDays(-2), TestClock.Start.AddHours(-3));
        var (changed, still) = (TestClock.Start.AddMinutes(10), TestClock.Start.AddMinutes(40));
        var open = new UtcWindow(DateTime.MinValue, to);

        await HoldsAsync(new() { Window = new(from, to) }, s => s.CreatedOn >= from && s.CreatedOn < to);
        await HoldsAsync(new() { Window = open }, s => s.CreatedOn < to);
        await HoldsAsync(new() { Window = new(to, from) }, _ => false);
        await HoldsAsync(
            new() { Modified = new(changed, still) },
            s => s.ModifiedOn >= changed && s.ModifiedOn < still
        );
        await HoldsAsync(
            new() { Window = open, Modified = new(changed, DateTime.MaxValue) },
            s => s.CreatedOn < to && s.ModifiedOn >= changed
        );
        await HoldsAsync(
            new() { Filter = SessionFilter.None.With(FilterKeys.Outcome, "abandoned") },
            s => s.SessionOutcome == "abandoned"
        );

        async Task HoldsAsync(SessionSelection selection, Func<SchedulingPro.Core.Sessions.SessionContent, bool> holds)
        {
            var request = Request(SessionLab.NorthScheduler) with { Selection = selection };
            var expected = stored
                .Where(holds)
                .OrderBy(s => s.CreatedOn)
                .ThenBy(s => s.Id, StringComparer.Ordinal)
                .Select(s => s.Id)
                .ToList();
            Assert.Equal(expected, await ByNumberAsync(query, request, 100));
            Assert.Equal(expected, await ByCursorAsync(query, request, 100));
            Assert.Equal(expected, await StreamAsync(query, request));
            var sink = new DocumentSink();
            await query.PageAsync(DataScope.Everything, request, new(1, 3, IncludeTotal: true), sink, Cancel);
            Assert.Equal(expected.Count, sink.Page!.Total);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_DeepInAList_BeginWhereTheOneBeforeEnded(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        // Pages of a hundred begin where days begin; those of seventy in the middle of one.
        var sessions = Enumerable
            .Range(0, 2600)
            .Select(i => (Id: $"d{i:D4}", At: TestClock.Start.Date.AddDays(i / 100).AddMinutes(i % 100)))
            .ToList();
        await database.IngestAsync([.. sessions.Select(s => At(s.Id, s.At))]);
        var query = new SessionDocumentQuery(database.Contexts);
        var window = new UtcWindow(sessions[30].At, sessions[^1].At);

        foreach (var size in new[] { 100, 70 })
        {
            for (var number = 1 + (2000 / size); number <= 1 + (2600 / size); number++)
            {
                var expected = sessions.Skip((number - 1) * size).Take(size).Select(s => s.Id);
                Assert.Equal(expected, (await PageAsync(query, Request(), new(number, size))).Ids);

                var cut = Request() with { Selection = new() { Window = window } };
                expected = sessions.Skip(30).SkipLast(1).Skip((number - 1) * size).Take(size).Select(s => s.Id);
                Assert.Equal(expected, (await PageAsync(query, cut, new(number, size))).Ids);
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Cursor_WhileSessionsComeChangeAndGo_MissesAndRepeatsNone(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var all = await FillAsync(database);
        var query = new SessionDocumentQuery(database.Contexts);
        var read = new List<string>();
        SessionCursor? after = null;
        var round = 0;
        do
        {
            var sink = await PageAsync(query, Request(), new(1, 90, IsByCursor: true, After: after));
            read.AddRange(sink.Ids);
            after = sink.Page!.Next;
            // One comes before the place, one after it; one already read changes; the one the cursor stands on goes.
            await database.IngestAsync(
                At($"early-{round}", TestClock.Start.AddDays(-1)),
                At($"late-{round}", TestClock.Start.AddDays(2)),
                At(
                    all[0],
                    TestClock.Start.AddHours(-20).AddMinutes(1),
                    modified: TestClock.Start.AddDays(1).AddMinutes(round)
                )
            );
            if (round == 1)
            {
                await RemoveAsync(database, sink.Ids[^1]);
            }

            round++;
        } while (after is not null);

        Assert.True(round > 3);
        Assert.Equal(read.Count, read.Distinct().Count());
        Assert.Empty(all.Except(read));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PagesBackwards_OfAFixedWindow_WhileSessionsChange_MissNone(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var all = await FillAsync(database);
        var query = new SessionDocumentQuery(database.Contexts);
        var until = TestClock.Start.AddDays(3);
        var request = Request() with { Selection = new() { Modified = new(DateTime.MinValue, until) } };
        var read = new HashSet<string>();
        const int Size = 90;
        for (var page = 1 + ((all.Count - 1) / Size); page > 0; page--)
        {
            // Some that are still to come and some that came already leave the window.
            await database.IngestAsync(
                At(all[page * 3], TestClock.Start, modified: until.AddMinutes(1)),
                At(all[^page], TestClock.Start, modified: until.AddMinutes(1))
            );
            read.UnionWith((await PageAsync(query, request, new(page, Size))).Ids);
        }

        await using var db = database.Open();
        var still = db.Sessions.Where(s => s.ModifiedTicks < until.Ticks).Select(s => s.ExternalId).ToList();
        Assert.True(still.Count < all.Count);
        Assert.Empty(still.Except(read));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PageAsync_OwnerOutOfSight_IsUnknown(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, south) = await database.FillAsync(30);
        var query = new SessionDocumentQuery(database.Contexts);
        var request = Request(SessionLab.NorthScheduler);
        var sink = new DocumentSink();

        var own = DataScope.ForCompanies([north], true);
        Assert.True(await query.PageAsync(own, request, new(1, 10), sink, Cancel));
        foreach (
            var (scope, asked) in new[]
            {
                (DataScope.ForCompanies([south], true), request),
                (DataScope.Nothing, request),
                (own, request with { TenantId = 1 }),
                (own, request with { IsRouter = true }),
                (own, request with { OwnerId = SessionLab.NorthScheduler.ToUpperInvariant() }),
            }
        )
        {
            var none = new DocumentSink();
            Assert.False(await query.PageAsync(scope, asked, new(1, 10), none, Cancel));
            Assert.False(await query.KnowsAsync(scope, asked, Cancel));
            Assert.Null(none.Page);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PageAsync_WithoutRightToPersonalData_MasksIt(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(SessionSamples.Arrival("p", s => s.Customer.Phone = "+1 312 555 0142"));
        var query = new SessionDocumentQuery(database.Contexts);

        var open = await PageAsync(query, Request(), new(1, 10));
        var masked = await PageAsync(query, Request(), new(1, 10), DataScope.ForAllCompanies(seesPersonalData: false));

        Assert.Contains("0142", open.Texts.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("312 555", masked.Texts.Single(), StringComparison.Ordinal);
        Assert.Equal(open.Ids, masked.Ids);
    }

    private static SessionDocumentRequest Request(string owner = SessionSamples.SchedulerId) =>
        new(DatabaseUnderTest.TenantId, owner, IsRouter: false, SessionSelection.All);

    /// <summary>More sessions of one tick than share a tick's keys, in an order of arrival that is not that of their ids, between others.</summary>
    private static async Task<List<string>> FillAsync(DatabaseUnderTest database)
    {
        // 512 keys belong to a tick, so two ticks.
        var sessions = Enumerable
            .Range(0, Ties)
            .Select(i => (Id: $"t{(i * 389 % Ties):D4}", At: TestClock.Start.AddTicks(i % 2)))
            .Concat(
                Enumerable
                    .Range(0, 40)
                    .Select(i => (Id: $"z{i:D2}", At: TestClock.Start.AddHours(i - 20).AddMinutes(1)))
            )
            .ToList();
        await database.IngestAsync([.. sessions.Select(s => At(s.Id, s.At))]);
        return [.. sessions.OrderBy(s => s.At).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => s.Id)];
    }

    private static SessionArrival At(string id, DateTime created, DateTime? modified = null) =>
        SessionSamples.Arrival(
            id,
            s =>
            {
                s.CreatedOn = s.LastCheckinDate = created;
                s.ModifiedOn = modified ?? created;
            }
        );

    private static async Task RemoveAsync(DatabaseUnderTest database, string id)
    {
        await using var db = database.Open();
        db.Sessions.RemoveRange(db.Sessions.Where(s => s.ExternalId == id));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<List<string>> ByNumberAsync(
        SessionDocumentQuery query,
        SessionDocumentRequest request,
        int size
    )
    {
        var ids = new List<string>();
        for (var number = 1; ; number++)
        {
            var sink = await PageAsync(query, request, new(number, size));
            ids.AddRange(sink.Ids);
            if (!sink.Page!.HasMore)
            {
                return ids;
            }

            Assert.Equal(size, sink.Ids.Count);
        }
    }

    private static async Task<List<string>> ByCursorAsync(
        SessionDocumentQuery query,
        SessionDocumentRequest request,
        int size
    )
    {
        var ids = new List<string>();
        SessionCursor? after = null;
        do
        {
            var sink = await PageAsync(query, request, new(1, size, IsByCursor: true, After: after));
            ids.AddRange(sink.Ids);
            // As a client does it: by its text.
            after = sink.Page!.Next is { } next ? SessionCursor.Decode(next.Encode()) : null;
        } while (after is not null);

        return ids;
    }

    private static async Task<List<string>> StreamAsync(SessionDocumentQuery query, SessionDocumentRequest request)
    {
        var ids = new List<string>();
        await foreach (var step in query.StreamAsync(DataScope.Everything, request, Cancel))
        {
            ids.AddRange(DocumentSink.IdsOf(step));
        }

        return ids;
    }

    private static async Task<DocumentSink> PageAsync(
        SessionDocumentQuery query,
        SessionDocumentRequest request,
        SessionPageChoice page,
        DataScope? scope = null
    )
    {
        var sink = new DocumentSink();
        Assert.True(await query.PageAsync(scope ?? DataScope.Everything, request, page, sink, Cancel));
        return sink;
    }
}
