using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Dashboard.Features.Performance.Volume;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Touches, merges, costs and reasons against numbers counted by hand, and against the lists that they open.</summary>
public sealed class AttributionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Touches_OfBookings_AreThePeoplesFirstAndLastSources(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        var query = new TouchQuery(lab.Database.Contexts);

        var all = await query.ExecuteAsync(DataScope.Everything, AttributionLab.Today, Cancel);
        var north = await query.ExecuteAsync(lab.North, AttributionLab.Today, Cancel);

        Assert.Equal((5, 4, 3), (all.Bookings, all.Known, all.Moved));
        Assert.Equal(
            [
                new("google / cpc", 2, 1, 1),
                new("google / organic", 1, 1, 1),
                new("newsletter / email", 1, 0, 0),
                new("nextdoor / referral", 1, 0, 0),
                new TouchRow(null, 0, 3, 0),
            ],
            all.Rows.OrderBy(r => r.Source ?? "~", StringComparer.Ordinal)
        );
        Assert.Equal(1, north.Rows.Single(r => r.Source is null).First);
        foreach (var row in all.Rows)
        {
            var value = row.Source ?? FilterValues.NotGiven;
            var booked = SessionFilter.None.With(FilterKeys.Counted, "booked");
            var first = booked.With(FilterKeys.FirstSource, value);
            Assert.Equal(row.First, await lab.CountAsync(DataScope.Everything, AttributionLab.Today, first));
            Assert.Equal(
                row.Both,
                await lab.CountAsync(DataScope.Everything, AttributionLab.Today, first.With(FilterKeys.Source, value))
            );
        }

        Assert.Equal(
            3,
            await lab.CountAsync(
                DataScope.Everything,
                AttributionLab.Today,
                SessionFilter
                    .None.With(FilterKeys.Counted, "booked")
                    .With(FilterKeys.FirstSource, FilterTerm.NoneOf("google / cpc"))
            )
        );
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Merges_OfCampaigns_CountAtOnceAndAreUndone(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        var contexts = lab.Database.Contexts;
        var editor = new CampaignAliasEditor(
            contexts,
            lab.Database.Feed,
            new(contexts, lab.Database.Clock),
            lab.Database.Clock
        );

        Assert.Equal(["Spring offer"], (await ListAsync()).Suggestions.Select(s => s.Name));
        var first = await editor.MergeAsync(
            AttributionLab.Manager,
            ["Spring offer", "spring_offer"],
            " Spring offer ",
            Cancel
        );
        Assert.Equal([("Spring offer", 2L)], await CampaignsAsync());
        Assert.Empty((await ListAsync()).Suggestions);

        // A merge of a merged name leads on to the last one.
        var second = await editor.MergeAsync(AttributionLab.Manager, ["Spring offer"], "Seasonal", Cancel);
        Assert.Equal([("Seasonal", 2L)], await CampaignsAsync());
        Assert.Equal(
            ["Spring offer", "spring_offer"],
            (await ListAsync()).Names[0].Spellings.Select(s => s.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, (await ListAsync()).Merges.Count);

        var refused = await editor.MergeAsync(AttributionLab.Manager, ["Other"], "Spring offer", Cancel);
        Assert.Contains("merged into “Seasonal” already", Assert.Single(refused.Errors).Reason);
        Assert.False((await editor.MergeAsync(AttributionLab.Manager, ["Same"], "Same", Cancel)).IsDone);
        Assert.False((await editor.MergeAsync(AttributionLab.Manager, ["Same"], " ", Cancel)).IsDone);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            editor.MergeAsync(AttributionLab.Manager with { Roles = [Roles.Office] }, ["a"], "b", Cancel)
        );

        Assert.True(await editor.UndoAsync(AttributionLab.Manager, Guid.Parse(first.Id!), Cancel));
        Assert.Equal([("Seasonal", 1L), ("spring_offer", 1L)], await CampaignsAsync());
        Assert.True(await editor.UndoAsync(AttributionLab.Manager, Guid.Parse(second.Id!), Cancel));
        Assert.False(await editor.UndoAsync(AttributionLab.Manager, Guid.Parse(second.Id!), Cancel));
        Assert.Equal([("Spring offer", 1L), ("spring_offer", 1L)], await CampaignsAsync());

        Task<CampaignList> ListAsync() =>
            new CampaignListQuery(contexts).ExecuteAsync(
                DataScope.Everything,
                DatabaseUnderTest.TenantId,
                SessionSelection.All,
                Cancel
            );

        async Task<List<(string, long)>> CampaignsAsync()
        {
            var found = await BreakAsync(lab, "campaign", SessionSelection.All);
            var rows = found.Rows.Where(r => r.Values[0].Key != FilterValues.NotGiven).ToList();
            foreach (var row in rows)
            {
                var filter = found.Dimensions[0].Drill(SessionFilter.None, row.Values[0]);
                Assert.Equal(row.Sessions, await lab.CountAsync(DataScope.Everything, SessionSelection.All, filter));
            }

            return [.. rows.Select(r => (r.Values[0].Label, r.Sessions)).OrderBy(r => r.Label, StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Costs_OverSomeDays_CountByTheDayAndAreRemoved(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        var contexts = lab.Database.Contexts;
        var editor = new SpendEditor(contexts, new(contexts, lab.Database.Clock), lab.Database.Clock);
        var period = ReportPeriod.Custom(new(2026, 5, 1), new(2026, 5, 10), TimeZoneInfo.Utc);
        var halfInside = new SpendDraft(new(2026, 4, 21), new(2026, 5, 10), 2000) { Campaign = "spring_offer" };
        var ofNorth = new SpendDraft(new(2026, 5, 10), new(2026, 5, 10), 500)
        {
            Source = "google / cpc",
            CompanyId = lab.NorthId,
        };

        var entry = await editor.AddAsync(AttributionLab.Manager, [halfInside], "spend.csv", Cancel);
        await editor.AddAsync(AttributionLab.Manager with { Scope = lab.North }, [ofNorth], null, Cancel);
        var refused = await editor.AddAsync(
            AttributionLab.Manager with
            {
                Scope = lab.North,
            },
            [halfInside],
            null,
            Cancel
        );
        await new CampaignAliasEditor(
            contexts,
            lab.Database.Feed,
            new(contexts, lab.Database.Clock),
            lab.Database.Clock
        ).MergeAsync(AttributionLab.Manager, ["spring_offer"], "Spring offer", Cancel);

        Assert.Equal("company", Assert.Single(refused.Errors).Field);
        Assert.Equal([("(none)", 500.0), ("Spring offer", 1000.0)], await CostsAsync("campaign", SessionFilter.None));
        Assert.Equal([("(none)", 1000.0), ("google", 500.0)], await CostsAsync("source", SessionFilter.None));
        Assert.Equal(
            [("Spring offer", 1000.0)],
            await CostsAsync("campaign", SessionFilter.None.With(FilterKeys.Campaign, "Spring offer"))
        );
        var company = lab.NorthId.ToString(CultureInfo.InvariantCulture);
        var some = await AskAsync(
            "campaign",
            SessionFilter.None.With(FilterKeys.Company, company),
            DataScope.Everything
        );
        Assert.Equal((500.0, 1000.0), (some.Total, some.LeftOut));
        Assert.Equal(500, (await AskAsync("campaign", SessionFilter.None, lab.North)).Total);
        Assert.Contains(
            "device",
            (
                await AskAsync("campaign", SessionFilter.None.With(FilterKeys.Device, "mobile"), DataScope.Everything)
            ).Reason
        );
        Assert.NotNull((await AskAsync("landingPage", SessionFilter.None, DataScope.Everything)).Reason);

        var list = new SpendListQuery(contexts);
        var again = halfInside with { Line = 7 };
        Assert.Contains(
            again,
            await list.KnownAsync(DataScope.Everything, DatabaseUnderTest.TenantId, [again], Cancel)
        );
        Assert.Equal(
            2,
            (await list.ExecuteAsync(DataScope.Everything, DatabaseUnderTest.TenantId, Cancel)).Entries.Count
        );
        Assert.Equal([halfInside], await editor.RemoveAsync(AttributionLab.Manager, Guid.Parse(entry.Id!), Cancel));
        Assert.Empty(await editor.RemoveAsync(AttributionLab.Manager, Guid.Parse(entry.Id!), Cancel));
        Assert.Equal([("(none)", 500.0)], await CostsAsync("campaign", SessionFilter.None));

        Task<Costs> AskAsync(string dimension, SessionFilter filter, DataScope scope) =>
            new CostQuery(contexts).ExecuteAsync(scope, DatabaseUnderTest.TenantId, filter, period, dimension, Cancel);

        async Task<List<(string, double)>> CostsAsync(string dimension, SessionFilter filter) =>
            [
                .. (await AskAsync(dimension, filter, DataScope.Everything))
                    .ByValue.Select(c => (c.Key, c.Value))
                    .OrderBy(c => c.Key, StringComparer.Ordinal),
            ];
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TurnedAway_ByZoneAndBlocker_AreTheOnesThatCouldNotBeServed(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        await lab.Database.IngestAsync(
            AttributionLab.At("z1", 0, s => s.Customer.Address.Zip = "60601"),
            AttributionLab.At("z2", 0, s => s.Customer.Address.Zip = "60602-1234"),
            AttributionLab.At("z3", 0, s => s.Customer.Address.Zip = "99999"),
            AttributionLab.At("z4", 0, s => s.BlockerType = "Zip not serviced"),
            AttributionLab.At("z5", 0, s => (s.BlockerType, s.Customer.Address.Zip) = ("No availability", "60601")),
            AttributionLab.At("z6", 0, s => s.BlockerType = "Call required")
        );

        Assert.Equal(1, await CountAsync("outsideArea"));
        await using (var db = lab.Database.Open())
        {
            db.ZoneZips.Add(
                new()
                {
                    TenantId = DatabaseUnderTest.TenantId,
                    ZoneId = 1,
                    Zip = "60601",
                }
            );
            db.ZoneZips.Add(
                new()
                {
                    TenantId = DatabaseUnderTest.TenantId,
                    ZoneId = 2,
                    Zip = "60602",
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(2, await CountAsync("outsideArea"));
        Assert.Equal(1, await CountAsync("noSlots"));
        Assert.Equal(3, await CountAsync("outsideArea", "noSlots"));
        var all = await lab.CountAsync(DataScope.Everything, AttributionLab.Today, SessionFilter.None);
        var served = SessionFilter.None.With(FilterKeys.TurnedAway, FilterTerm.NoneOf("outsideArea"));
        Assert.Equal(all - 2, await lab.CountAsync(DataScope.Everything, AttributionLab.Today, served));

        // Whatever is not shown stands in one line, so that the lines add up.
        var now = await BreakAsync(lab, "zip", AttributionLab.Today);
        var (shown, hidden) = BreakdownLines.Of(now, null, new TableSort("totalSessions", true), 1);
        var others = BreakdownLines.Together(now, null, hidden)!;
        Assert.Equal(now.Total.Sessions, shown.Sum(l => l.Sessions) + others.Sessions);
        Assert.Equal(now.Total.Metrics["booked"], shown.Sum(l => l.Of(Booked)) + others.Of(Booked));
        var behind = BreakdownLines.OthersFilter(now.Dimensions, SessionFilter.None, shown, hidden)!;
        Assert.Equal(
            others.Sessions,
            await lab.CountAsync(DataScope.Everything, AttributionLab.Today, Sessions.Drill(behind)!)
        );

        Task<long> CountAsync(params string[] reasons) =>
            lab.CountAsync(
                DataScope.Everything,
                AttributionLab.Today,
                SessionFilter.None.With(FilterKeys.TurnedAway, reasons)
            );
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Stack_EveryLayer_CountsTheSessionsThatItOpens(string provider)
    {
        await using var lab = await AttributionLab.CreateAsync(provider);
        var sources = await LayersAsync("sourceMedium", SessionFilter.None);
        Assert.True(sources[^1].Others.Count > 1);
        var some = sources[^1].Others.Select(v => v.Key).Append(sources[0].Value!.Value.Key).ToList();

        await LayersAsync("sourceMedium", SessionFilter.None.With(FilterKeys.Source, some));
        await LayersAsync(
            "sourceMedium",
            SessionFilter.None.With(FilterKeys.Source, FilterTerm.NoneOf("nobody / came"))
        );

        async Task<IReadOnlyList<VolumePart>> LayersAsync(string dimension, SessionFilter filter)
        {
            var split = DimensionCatalog.Find(dimension)!;
            var metric = MetricCatalog.Find("totalSessions")!;
            var selection = AttributionLab.Today with { Filter = filter };
            var trend = await new TrendQuery(lab.Database.Contexts).ExecuteAsync(
                DataScope.Everything,
                selection,
                ReportPeriod.Custom(new(2026, 5, 3), new(2026, 5, 5), TimeZoneInfo.Utc),
                Granularity.Day,
                weekStartsOnSunday: false,
                [metric],
                split,
                Cancel
            );
            var parts = VolumeParts.Of(trend, metric.Key, most: 1);
            Assert.Equal(trend.Total["totalSessions"], parts.Sum(p => p.Total));
            Assert.Null(parts[^1].Value);
            foreach (var part in parts)
            {
                var opened = metric.Drill(VolumeParts.Drill(split, filter, parts, part))!;
                Assert.Equal(part.Total, await lab.CountAsync(DataScope.Everything, AttributionLab.Today, opened));
            }

            return parts;
        }
    }

    private static MetricDefinition Sessions => MetricCatalog.Find("totalSessions")!;

    private static MetricDefinition Booked => MetricCatalog.Find("booked")!;

    private static Task<Breakdown> BreakAsync(AttributionLab lab, string dimension, SessionSelection selection) =>
        new BreakdownQuery(lab.Database.Contexts).ExecuteAsync(
            DataScope.Everything,
            selection,
            [DimensionCatalog.Find(dimension)!],
            TimeZoneInfo.Utc,
            BreakdownColumns.Shown,
            Cancel
        );
}
