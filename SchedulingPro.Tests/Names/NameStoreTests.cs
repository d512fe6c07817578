using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Names;

/// <summary>Names as they are stored and shown, on every database.</summary>
public sealed class NameStoreTests
{
    private const long Tenant = DatabaseUnderTest.TenantId;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Names_AccountAndFile_AccountsWordStands(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var store = Store(database);

        var file = await FileAsync(store, new NamedId(1, "One of file"), new NamedId(2, "Two of file"));
        var account = await AccountAsync(store, new NamedId(1, "One"), new NamedId(3, "Three", false));
        var again = await FileAsync(store, new NamedId(1, "Other"), new NamedId(2, "Two"), new NamedId(2, "Two"));

        Assert.Equal(new NameCounts(2, 0, 0, 0, 0), file);
        Assert.Equal(new NameCounts(1, 1, 0, 0, 0), account);
        Assert.Equal(new NameCounts(0, 1, 0, 0, 1), again);
        Assert.Equal(["One", "Three", "Two"], (await ListAsync(database)).Select(n => n.Name));
        Assert.Equal(new NameCounts(0, 0, 2, 0, 0), await AccountAsync(store, new(1, "One"), new(3, "Three", false)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Names_NoLongerListed_AreKeptAsNotInUse(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var store = Store(database);
        await FileAsync(store, new NamedId(9, "Of file"));
        await AccountAsync(store, new NamedId(1, "One"), new NamedId(2, "Two"));

        var counts = await AccountAsync(store, new NamedId(2, "Two"));

        Assert.Equal(new NameCounts(0, 0, 1, 1, 0), counts);
        Assert.Equal([true, false, true], (await ListAsync(database)).Select(n => n.IsActive));
        Assert.Equal(0, (await AccountAsync(store, new NamedId(2, "Two"))).Retired);
        Assert.Equal(1, (await AccountAsync(store, new NamedId(1, "One"), new NamedId(2, "Two"))).Changed);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Zones_ZipCodes_AreReplacedWithTheirZone(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var store = Store(database);
        Task<NameCounts> TakeAsync(params string[] zips) =>
            store.TakeFromAccountAsync(Tenant, NameKind.Zone, [new(81, "North") { Zips = zips }], Cancel);
        await TakeAsync("62701", "62702");

        var counts = await TakeAsync("62702", "62703");
        var unchanged = await TakeAsync("62703", "62702");

        Assert.Equal((1, 1), (counts.Changed, unchanged.Unchanged));
        var zone = Assert.Single(await ListAsync(database, NameKind.Zone));
        Assert.Equal(["62702", "62703"], zone.Zips);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Filters_OfIds_OfferNamesWithTheIdAtHand(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(24);
        await AccountAsync(Store(database), new NamedId(501, "Leak repair"), new NamedId(777, "Used by nobody"));
        var options = new FilterOptionsQuery(database.Contexts);
        var field = SessionFilterCatalog.Find(FilterKeys.JobType)!;

        var all = await options.ExecuteAsync(DataScope.Everything, field, "", Cancel);
        var byName = await options.ExecuteAsync(DataScope.Everything, field, "LEAK", Cancel);
        var byId = await options.ExecuteAsync(DataScope.Everything, field, "502", Cancel);
        var nobody = await options.ExecuteAsync(DataScope.Nothing, field, "", Cancel);

        Assert.Equal(["Not given", "Leak repair (501)", "502"], all.Select(o => o.Label));
        Assert.Equal("501", Assert.Single(byName).Value);
        Assert.Equal("502", Assert.Single(byId).Value);
        Assert.Empty(nobody);
        Assert.Equal(["502", "501", "777"], (await ListAsync(database)).Select(n => n.Id));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sessions_WithIds_ComeWithTheirNames(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(1);
        await database.IngestAsync(
            SessionSamples.Arrival(
                "named",
                s =>
                {
                    s.SchedulerId = SessionLab.NorthScheduler;
                    s.CreatedOn = TestClock.Start.AddHours(1);
                    (s.JobTypeId, s.BusinessUnitId, s.ZoneId) = (501, 62, 81);
                    s.SourceTracking.CampaignId = "7001";
                }
            )
        );
        var store = Store(database);
        await AccountAsync(store, new NamedId(501, "Leak repair"), new NamedId(62, "Not a unit"));
        await store.TakeFromAccountAsync(Tenant, NameKind.Campaign, [new(7001, "Spring check-up")], Cancel);
        await store.TakeFromAccountAsync(Tenant, NameKind.Zone, [new(81, "North")], Cancel);

        var page = await new SessionListQuery(database.Contexts).ExecuteAsync(
            DataScope.Everything,
            new()
            {
                Filter = SessionFilter
                    .None.With(FilterKeys.CampaignId, FilterTerm.AnyOf("7001"))
                    .With(FilterKeys.BusinessUnit, FilterTerm.AnyOf("62")),
            },
            SessionSort.Created,
            true,
            1,
            10,
            Cancel
        );

        var session = Assert.Single(page.Items);
        Assert.Equal(new SessionNames("Leak repair", null, "Spring check-up", "North"), session.Names);
        Assert.Equal("Spring check-up", session.Campaign);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Migration_OverPastSessions_FillsTheirCodes(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(60);
        var before = await CodesAsync(database);
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync("LiveData", Cancel);
            await db.Database.MigrateAsync(Cancel);
        }

        var after = await CodesAsync(database);

        Assert.Equal(60, after.Count);
        Assert.Contains(after, c => c.Contains("501", StringComparison.Ordinal));
        Assert.Contains(after, c => c.Contains("7001", StringComparison.Ordinal));
        Assert.Equal(before, after);
    }

    private static async Task<List<string>> CodesAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        var words = await db.Vocabulary.ToDictionaryAsync(w => w.Id, w => $"{w.Kind} {w.Value}", Cancel);
        words[0] = "none";
        var rows = await db.Sessions.AsNoTracking().OrderBy(s => s.Id).ToListAsync(Cancel);
        return
        [
            .. rows.Select(s =>
                $"{s.ExternalId} {words[s.JobTypeCode]} {words[s.BusinessUnitCode]} {words[s.ZoneCode]} {words[s.CampaignIdCode]}"
            ),
        ];
    }

    private static NameStore Store(DatabaseUnderTest database) =>
        new(database.Contexts, database.Feed, new(database.Contexts, database.Clock), database.Clock);

    private static Task<NameCounts> FileAsync(NameStore store, params NamedId[] names) =>
        store.TakeFromFileAsync(AuditActor.CommandLine, Tenant, NameKind.JobType, names, Cancel);

    private static Task<NameCounts> AccountAsync(NameStore store, params NamedId[] names) =>
        store.TakeFromAccountAsync(Tenant, NameKind.JobType, names, Cancel);

    private static Task<IReadOnlyList<NameListItem>> ListAsync(
        DatabaseUnderTest database,
        NameKind kind = NameKind.JobType
    ) => new NameListQuery(database.Contexts).AllAsync(DataScope.Everything, Tenant, kind, Cancel);
}
