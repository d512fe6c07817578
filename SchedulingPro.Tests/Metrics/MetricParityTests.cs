using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>Every number opens the list behind it, and the list is exactly as long as the number.</summary>
public sealed class MetricParityTests
{
    /// <summary>What a rate or a median counts: the number to find as a list.</summary>
    private static readonly Dictionary<string, Func<MetricResult, double?>> Counted = new()
    {
        ["openedCompletionRate"] = r => r["booked"],
        ["schedulerCompletionRate"] = r => r["booked"],
        ["engagementRate"] = r => r["interacted"],
        ["abandonmentRate"] = r => (r["abandonmentRate"] ?? 0) * r["interacted"],
    };

    /// <summary>Numbers that a result alone does not tell the counts of.</summary>
    private static readonly string[] MadeOfLeads = ["medianFirstTouchMinutes", "touchedWithin5MinutesRate"];

    private static readonly Dictionary<string, SessionFilter> Filters = new()
    {
        ["none"] = SessionFilter.None,
        ["scheduler"] = SessionFilter.None.With(FilterKeys.Scheduler, GoldenSessions.Web),
        ["router"] = SessionFilter.None.With(FilterKeys.Router, GoldenSessions.Router),
        ["outcome"] = SessionFilter.None.With(FilterKeys.Outcome, FilterTerm.NoneOf("booked")),
        ["abandoned"] = SessionFilter.None.With(FilterKeys.Outcome, "abandoned"),
        ["contact"] = SessionFilter.None.With(FilterKeys.Contact, "name"),
        ["bots"] = SessionFilter.None.With(FilterKeys.Bot, FilterValues.Yes, FilterValues.No),
        ["recovered"] = SessionFilter.None.With(FilterKeys.Recovered, "staff", "self"),
        ["not recovered"] = SessionFilter.None.With(FilterKeys.Recovered, FilterTerm.NoneOf("self")),
        ["milestone"] = SessionFilter.None.With(FilterKeys.Reached, "issue").With(FilterKeys.DroppedAt, "customer"),
        ["search"] = SessionFilter.None with { Search = "ada" },
    };

    /// <summary>Every pair of metric and filter is asked on SQLite; elsewhere each filter with these, and each metric without one.</summary>
    private static readonly string[] Samples = ["booked", "abandonmentRate"];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Metric_AnyFilterAndScope_IsAsLongAsItsList(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var compared = 0;
        (DataScope Scope, string[] Filters)[] asked =
        [
            (DataScope.Everything, [.. Filters.Keys]),
            (golden.North, ["none", "scheduler", "recovered", "search"]),
            (DataScope.Nothing, ["none"]),
        ];
        foreach (var (scope, names) in asked)
        {
            foreach (var (name, filter) in Filters.Where(f => names.Contains(f.Key)))
            {
                var selection = (GoldenDatabase.Period with { Filter = filter }).ForMetrics();
                var result = await golden.MeasureAsync(scope, selection);
                foreach (var metric in MetricCatalog.All)
                {
                    if (
                        metric.Drill(selection.Filter) is not { } drill
                        || MadeOfLeads.Contains(metric.Key)
                        || metric.Unit == MetricUnit.Days
                        || (provider != Databases.Sqlite && name != "none" && !Samples.Contains(metric.Key))
                    )
                    {
                        continue;
                    }

                    var number = Counted.TryGetValue(metric.Key, out var counted)
                        ? counted(result)
                        : result[metric.Key];
                    var expected = (long)Math.Round(number ?? 0);
                    var list = await golden.ListAsync(scope, selection with { Filter = drill });
                    Assert.True(
                        list == (expected, expected, expected),
                        $"{metric.Key} with {name} is {expected}, its list {list}"
                    );
                    compared++;
                }
            }
        }

        var filters = asked.SelectMany(a => a.Filters).ToList();
        var everywhere = provider == Databases.Sqlite ? filters.Count : filters.Count(f => f == "none");
        Assert.Equal((everywhere * 23) + ((filters.Count - everywhere) * Samples.Length), compared);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FollowUp_Lists_HoldTheSessionsOfTheLeads(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var selection = GoldenDatabase.Period.ForMetrics();
        foreach (var (scope, touched, within5) in new[] { (DataScope.Everything, 2, 1), (golden.North, 1, 1) })
        {
            foreach (var (key, expected) in MadeOfLeads.Zip([touched, within5]))
            {
                var filter = MetricCatalog.Find(key)!.Drill(selection.Filter)!;
                var list = await golden.ListAsync(scope, selection with { Filter = filter });
                Assert.Equal((expected, expected, expected), list);
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task BookingLeadTime_List_HoldsTheSessionsBehindTheMedian(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var selection = GoldenDatabase.Period.ForMetrics();

        var list = await golden.ListAsync(
            DataScope.Everything,
            selection with
            {
                Filter = MetricCatalog.Find("bookingLeadTimeDays")!.Drill(selection.Filter)!,
            }
        );

        Assert.Equal((6, 6, 6), list);
        var times = await golden.LeadTimes.ExecuteAsync(
            DataScope.Everything,
            selection,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(6, times.Bands.Sum(b => b.Sessions));
        foreach (var band in times.Bands)
        {
            Assert.Equal(
                band.Sessions,
                await golden.CountAsync(DataScope.Everything, selection with { Filter = band.Drill(selection.Filter) })
            );
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Funnel_EveryStepAndLoss_IsAsLongAsItsList(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        foreach (var scope in new[] { DataScope.Everything, golden.North })
        {
            foreach (var (name, filter) in Filters)
            {
                var selection = (GoldenDatabase.Period with { Filter = filter }).ForMetrics();
                var funnel = (await golden.MeasureAsync(scope, selection)).Funnel;
                foreach (var step in funnel)
                {
                    var reached = selection with { Filter = FunnelDrill.Reached(selection.Filter, step.Step) };
                    var lost = selection with { Filter = FunnelDrill.Lost(selection.Filter, step.Step) };
                    Assert.True(
                        step.Reached == await golden.CountAsync(scope, reached),
                        $"{name}: {step.Step} reached"
                    );
                    if (step != funnel[^1])
                    {
                        Assert.True(step.Lost == await golden.CountAsync(scope, lost), $"{name}: {step.Step} lost");
                    }
                }

                // Without the steps between them, the loss is theirs together.
                var between = FunnelDrill.Lost(selection.Filter, funnel[2].Step, funnel[5].Step);
                Assert.Equal(
                    funnel[2].Reached - funnel[5].Reached,
                    await golden.CountAsync(scope, selection with { Filter = between })
                );
            }
        }
    }

    [Fact]
    public void Drill_MetricWithoutSessions_OpensNothing() =>
        Assert.All(MetricCatalog.All, m => Assert.Equal(m is SnapshotMetric, m.Drill(SessionFilter.None) is null));

    /// <summary>A link survives the way through a URL.</summary>
    [Fact]
    public void Drill_WrittenIntoAUrl_ReadsBackTheSame()
    {
        foreach (var metric in MetricCatalog.All.Where(m => m.Drill(SessionFilter.None) is not null))
        {
            var state = new SelectionState
            {
                Filter = metric.Drill(SessionFilter.None.With(FilterKeys.Bot, FilterValues.No))!,
                Period = SchedulingPro.Core.Reporting.PeriodChoice.Custom(new(2026, 3, 6), new(2026, 3, 9)),
            };
            var problems = new List<string>();
            var written = SelectionCodec.Write(state, SchedulingPro.Core.Reporting.PeriodChoice.AllTime);

            Assert.Equal(
                state,
                SelectionCodec.Read(written, SchedulingPro.Core.Reporting.PeriodChoice.AllTime, problems)
            );
            Assert.Empty(problems);
        }
    }
}
