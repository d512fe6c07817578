using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>Breakdowns against rows counted by hand; every row opens exactly its sessions, and rows add up.</summary>
public sealed class BreakdownTests
{
    private static readonly SessionSelection Leap = new() { Window = GoldenVisits.Days.Window };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rows_OneDimension_AreAsCountedByHand(string provider)
    {
        await using var golden = await GoldenAsync(provider);

        // Value: sessions, engaged, booked.
        var expected = new Dictionary<string, string[]>
        {
            ["campaign"] = ["Spring Sale: 3 3 1", "Not given: 2 1 1"],
            ["sourceMedium"] =
            [
                "google / cpc: 2 2 1",
                "bing / cpc: 1 1 0",
                "google / organic: 1 1 1",
                "Not given: 1 0 0",
            ],
            ["source"] = ["google: 3 3 2", "bing: 1 1 0", "Not given: 1 0 0"],
            ["medium"] = ["cpc: 3 3 1", "Not given: 1 0 0", "organic: 1 1 1"],
            ["adGroup"] = ["Not given: 4 3 1", "Repair: 1 1 1"],
            ["landingPage"] = ["example.test/services: 2 2 1", "Not given: 2 1 0", "example.test: 1 1 1"],
            ["clickId"] = ["No: 4 3 1", "Yes: 1 1 1"],
            ["device"] = ["Not given: 3 2 1", "mobile: 2 2 1"],
            ["browser"] = ["Chrome: 2 2 2", "Not given: 2 1 0", "Safari: 1 1 0"],
            ["zip"] = ["10001: 4 4 2", "Not given: 1 0 0"],
            ["customer"] = ["Returning: 4 3 1", "New: 1 1 1"],
            ["company"] = ["Northern Plumbing: 4 3 2", "Southern Air: 1 1 0"],
            ["weekday"] = ["Monday: 2 2 1", "Tuesday: 2 1 1", "Wednesday: 1 1 0"],
            ["hour"] = ["00:00: 2 2 1", "23:00: 2 1 0", "07:00: 1 1 1"],
            ["slotWeekday"] = ["Not given: 3 2 0", "Friday: 1 1 1", "Tuesday: 1 1 1"],
            ["slotHour"] = ["Not given: 3 2 0", "00:00: 1 1 1", "07:00: 1 1 1"],
        };

        foreach (var (key, rows) in expected)
        {
            var breakdown = await AskAsync(golden, Leap, key);
            Assert.Equal(
                rows.Order(StringComparer.Ordinal),
                breakdown
                    .Rows.Select(r => $"{r.Values[0].Label}: {r.Sessions} {r.Engaged} {r.Metrics["booked"]}")
                    .Order(StringComparer.Ordinal)
            );
            Assert.Equal((5, 4), (breakdown.Total.Sessions, breakdown.Total.Engaged));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rows_AnyDimension_OpenExactlyTheirSessionsAndAddUp(string provider)
    {
        await using var golden = await GoldenAsync(provider);
        var rows = 0;
        foreach (var selection in new[] { Leap, GoldenDatabase.Period })
        {
            foreach (var dimension in DimensionCatalog.All)
            {
                var breakdown = await AskAsync(golden, selection, dimension.Key);
                Assert.Equal(breakdown.Total.Sessions, breakdown.Rows.Sum(r => r.Sessions));
                foreach (var row in breakdown.Rows)
                {
                    var filter = dimension.Drill(selection.ForMetrics().Filter, row.Values[0]);
                    var list = await golden.CountAsync(DataScope.Everything, selection with { Filter = filter });
                    Assert.True(
                        list == row.Sessions,
                        $"{dimension.Key} {row.Values[0].Label}: {row.Sessions}, list {list}"
                    );
                    rows++;
                }
            }
        }

        Assert.True(rows > 90, $"{rows} rows");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rows_TwoDimensionsTopAndScope_AddUpWithRatesOfTheirOwn(string provider)
    {
        await using var golden = await GoldenAsync(provider);

        var pairs = await AskAsync(golden, Leap, "campaign", "source");
        var (top, other) = pairs.Top(1, "totalSessions", descending: true);
        var north = await AskAsync(golden, golden.North, Leap, "company");
        var nothing = await AskAsync(golden, DataScope.Nothing, Leap, "company");

        Assert.Equal(
            ["Spring Sale google 2", "Not given Not given 1", "Not given google 1", "Spring Sale bing 1"],
            pairs
                .Rows.Select(r => $"{r.Values[0].Label} {r.Values[1].Label} {r.Sessions}")
                .OrderByDescending(r => r[^1])
                .ThenBy(r => r, StringComparer.Ordinal)
        );
        Assert.Equal(2, Assert.Single(top).Sessions);
        Assert.Equal(
            (3L, 1.0, 1.0 / 2),
            (other!.Sessions, other.Metrics["booked"], other.Metrics["schedulerCompletionRate"])
        );
        Assert.Equal(2.0, pairs.Total.Metrics["bookingLeadTimeDays"]);
        Assert.Equal(3.0, other.Metrics["bookingLeadTimeDays"]);
        Assert.Equal(4, Assert.Single(north.Rows).Sessions);
        Assert.Empty(nothing.Rows);
        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(golden, Leap, "campaign", "campaign"));
    }

    [Fact]
    public async Task Rows_MoreValuesThanAreToldApart_RestStandsInOthersAndAddsUp()
    {
        await using var golden = await GoldenAsync(Databases.Sqlite);
        var query = new BreakdownQuery(golden.Database.Contexts) { MostGroups = 2 };

        var cut = await query.ExecuteAsync(
            DataScope.Everything,
            Leap,
            [DimensionCatalog.Find("sourceMedium")!],
            GoldenSessions.NewYork,
            BreakdownQuery.Offered,
            Cancel
        );
        var (shown, hidden) = BreakdownLines.Of(cut, null, new TableSort("totalSessions", true), int.MaxValue);
        var others = BreakdownLines.Together(cut, null, hidden)!;

        Assert.Equal((5, 4), (cut.Total.Sessions, cut.Total.Engaged));
        Assert.Equal((2, 0), (shown.Count, hidden.Count));
        Assert.True(cut.Beyond!.Sessions > 0);
        Assert.Equal(cut.Beyond.Sessions, others.Sessions);
        Assert.Equal(cut.Total.Sessions, shown.Sum(l => l.Sessions) + others.Sessions);
        Assert.Equal(
            cut.Total.Metrics["booked"],
            shown.Sum(l => l.Now!.Metrics["booked"]) + others.Now!.Metrics["booked"]
        );
        Assert.Equal(others.Sessions + 1, cut.Together(cut.Rows.Where(r => r.Sessions == 1).Take(1))!.Sessions);
        Assert.Null((await AskAsync(golden, Leap, "sourceMedium")).Beyond);
    }

    private static async Task<GoldenDatabase> GoldenAsync(string provider)
    {
        var golden = await GoldenDatabase.CreateAsync(provider);
        await GoldenVisits.StoreAsync(golden.Database);
        return golden;
    }

    private static Task<Breakdown> AskAsync(
        GoldenDatabase golden,
        SessionSelection selection,
        params string[] dimensions
    ) => AskAsync(golden, DataScope.Everything, selection, dimensions);

    private static Task<Breakdown> AskAsync(
        GoldenDatabase golden,
        DataScope scope,
        SessionSelection selection,
        params string[] dimensions
    ) =>
        golden.Breakdowns.ExecuteAsync(
            scope,
            selection,
            [.. dimensions.Select(d => DimensionCatalog.Find(d)!)],
            GoldenSessions.NewYork,
            BreakdownQuery.Offered,
            Cancel
        );
}
