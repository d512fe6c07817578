using Bunit;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Tests.Components;

namespace SchedulingPro.Tests.Insight;

/// <summary>The breakdown as a table, in words, in files and as an address.</summary>
public sealed class BreakdownPageTests : ComponentTest
{
    private static readonly BreakdownState Usual = new();
    private static readonly BreakdownState Pairs = Usual with { Second = DimensionCatalog.Find("device") };

    public BreakdownPageTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Others_OneDimension_OpenTheSessionsOfNoRowShown()
    {
        var view = InsightSamples.LossNotGiven();

        var cells = Others(BreakdownTables.Of(view, Usual)).Cells;

        Assert.True(BreakdownTables.OpensOthers(view, Usual));
        Assert.Null(cells[0].Note);
        Assert.Contains(
            "/sessions?bot=no&campaign%21=%28none%29&campaign%21=Brand&counted=booked&from=2026-04-05&to=2026-05-04",
            cells.Select(c => c.Href)
        );
    }

    [Fact]
    public void Others_TwoDimensionsOrTooManyValues_SayThatTheyOpenNothing()
    {
        var pairs = InsightSamples.LossNotGiven() with { OthersFilter = null };
        var many = InsightSamples.LossNotGiven();
        many = many with
        {
            OthersFilter = Usual.First.DrillOthers(
                many.OthersFilter!,
                Enumerable.Range(0, 500).Select(i => new DimensionValue($"campaign {i}", "")),
                []
            ),
        };

        var cut = pairs with { IsCut = true };
        Assert.Contains("more values than are told apart", BreakdownWords.Unopened(cut, Usual));
        Assert.StartsWith("By campaign: most sessions", BreakdownWords.Finding(cut, Usual));
        foreach (var (view, state) in new[] { (pairs, Pairs), (many, Usual), (cut, Usual) })
        {
            Assert.False(BreakdownTables.OpensOthers(view, state));
            Assert.Contains("cannot be opened together", BreakdownWords.Unopened(view, state));
            var cells = Others(BreakdownTables.Of(view, state)).Cells;
            Assert.Equal("cannot be opened together", cells[0].Note);
            Assert.All(cells, cell => Assert.Null(cell.Href));
        }
    }

    [Fact]
    public void Words_NotGivenLostMost_NameItAndTheWorstThatHasAName()
    {
        var words = BreakdownWords.Finding(InsightSamples.LossNotGiven(), Usual);

        Assert.Contains("Worst change: “Not given” made 100 fewer bookings (50 instead of 150)", words);
        Assert.Contains("among those where it is given, “Brand” made 30 fewer bookings (10 instead of 40)", words);
    }

    [Fact]
    public void Worst_OfAllLines_IsTheFirstOfTheTableWithTheWorstChangeFirst()
    {
        var now = Of(("Big", 300, 60), ("Brand", 90, 10));
        var before = Of(("Big", 280, 61), ("Brand", 200, 40), ("Gone", 100, 50));

        var (shown, hidden) = BreakdownLines.Of(now, before, Usual.Sort, rows: 1);
        var (first, _) = BreakdownLines.Of(now, before, BreakdownState.WorstChange, rows: 1);

        Assert.Equal("Big", Assert.Single(shown).Name);
        Assert.Equal("Gone", BreakdownLines.Worst(shown.Concat(hidden))!.Name);
        Assert.Equal("Gone", Assert.Single(first).Name);
        Assert.Null(BreakdownLines.Worst(BreakdownLines.Of(now, now, Usual.Sort, rows: 9).Shown));
    }

    [Fact]
    public async Task Export_Compared_HoldsWhatItWasBefore()
    {
        var writer = new Written();

        await TableRows.WriteAsync(
            writer,
            BreakdownTables.Of(InsightSamples.Breakdown(), Usual),
            Xunit.TestContext.Current.CancellationToken
        );

        Assert.Equal(["Campaign", "Sessions", "Share", "Sessions ±", "Sessions before"], writer.Heads.Take(5));
        Assert.Contains("Booked before", writer.Heads);
        Assert.Equal(FigureKind.Rate, writer.Columns[writer.Heads.IndexOf("Booked of engaged before")].Kind);
        var brand = writer.Rows.Single(row => row[0].Text == "Brand");
        Assert.Equal(writer.Heads.Count, brand.Count);
        Assert.Equal(200, brand[writer.Heads.IndexOf("Sessions before")].Number);
        Assert.Equal(40, brand[writer.Heads.IndexOf("Booked before")].Number);
        Assert.Equal(40.0 / 150, brand[writer.Heads.IndexOf("Booked of engaged before")].Number);
    }

    [Fact]
    public void Table_WideAndAsCards_KeepsItsFirstColumnAndNumbersWithTheirUnits()
    {
        var view = InsightSamples.Breakdown();
        view = view with { Lines = [view.Worst! with { Values = [new("mobile", "mobile"), new("Brand", "Brand")] }] };

        var table = Render<FigureTableView>(p => p.Add(t => t.Table, BreakdownTables.Of(view, Pairs)));

        var scroller = table.Find(".table-scroll");
        Assert.Contains("table-keeps-first", scroller.ClassList);
        Assert.Equal("0", scroller.GetAttribute("tabindex"));
        Assert.All(
            table.FindAll(".figures-card dd a, .figures-card dd > span:first-child"),
            number => Assert.Contains("figures-number", number.ClassList)
        );
        var card = table.Find(".table-card");
        Assert.Matches(@"^\s*mobile\s*few\s*·\s*Brand\s*$", card.QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("Device", card.QuerySelectorAll("dt").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData("sort=zzz", "sort: there is no choice \"zzz\"")]
    [InlineData("sort=-booked.change&compare=none", "sort: there is no choice \"-booked.change\"")]
    [InlineData("rows=abc", "rows: there is no choice \"abc\"")]
    [InlineData("rows=-1", "rows: there is no choice \"-1\"")]
    [InlineData("d=device&d2=device", "d2: there is no choice \"device\"")]
    public void State_WhatMakesNoSense_IsTold(string query, string problem) =>
        Assert.Equal([problem], BreakdownState.Read(new("https://host/performance/breakdown?" + query)).Problems);

    [Fact]
    public void State_OrderByAChange_IsForgottenWithTheComparison()
    {
        var state = BreakdownState.Read(new("https://host/performance/breakdown?sort=-booked.change&rows=100"));

        Assert.Empty(state.Problems);
        Assert.Equal("/performance/breakdown?sort=-booked.change&rows=100", state.Url);
        Assert.Equal(
            "/performance/breakdown?compare=none&rows=100",
            (state with { Comparison = ComparisonChoice.None }).Url
        );
    }

    private static FigureRow Others(FigureTable table) => table.Rows.Single(row => row.Kind == FigureRowKind.Other);

    private static Breakdown Of(params (string Name, long Sessions, double Booked)[] rows) =>
        new(
            [Usual.First],
            BreakdownColumns.Shown,
            [
                .. rows.Select(row => new BreakdownRow(
                    [new(row.Name, row.Name)],
                    row.Sessions,
                    row.Sessions,
                    new Dictionary<string, double?> { ["totalSessions"] = row.Sessions, ["booked"] = row.Booked }
                )),
            ],
            new([], 0, 0, new Dictionary<string, double?>())
        );

    private sealed class Written : ITableWriter
    {
        public List<FigureColumn> Columns { get; } = [];

        public List<IReadOnlyList<FigureCell>> Rows { get; } = [];

        public List<string> Heads => [.. Columns.Select(c => c.Title)];

        public Task BeginAsync(string title, IReadOnlyList<FigureColumn> columns, CancellationToken cancellationToken)
        {
            Columns.AddRange(columns);
            return Task.CompletedTask;
        }

        public Task WriteAsync(IReadOnlyList<FigureCell> cells, CancellationToken cancellationToken)
        {
            Rows.Add(cells);
            return Task.CompletedTask;
        }

        public Task FinishAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
