using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Features.Attribution;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Dashboard.Features.Compare;
using SchedulingPro.Dashboard.Features.DropOff;

namespace SchedulingPro.Tests.Insight;

/// <summary>Numbers for the pages that take numbers apart, without a database.</summary>
internal static class InsightSamples
{
    private static readonly ReportPeriod Period = ReportPeriod.Custom(
        new(2026, 4, 5),
        new(2026, 5, 4),
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York")
    );

    private static BreakdownLine Brand => new(Value("Brand"), Row("Brand", 90, 60, 10), Row("Brand", 200, 150, 40));

    private static BreakdownLine NotGiven =>
        new([DimensionValue.NotGiven], Row("", 400, 200, 50), Row("", 500, 300, 150));

    public static BreakdownView Breakdown() =>
        new()
        {
            Period = Period,
            Other = Period.Previous(),
            Lines = [new(Value("Winter"), Row("Winter", 300, 200, 60), Row("Winter", 300, 200, 60)), Brand],
            Worst = Brand,
            WorstGiven = Brand,
            Total = new([], Row("", 390, 260, 70), Row("", 500, 350, 100)),
        };

    /// <summary>"Not given" lost most, and one value is not among the lines shown.</summary>
    public static BreakdownView LossNotGiven() =>
        Breakdown() with
        {
            Lines = [NotGiven, Brand],
            Others = new([], Row("", 20, 10, 3), Row("", 30, 20, 4)),
            OthersFilter = SessionFilter.None.With(
                FilterKeys.Campaign,
                FilterTerm.NoneOf(FilterValues.NotGiven, "Brand")
            ),
            Worst = NotGiven,
            WorstGiven = Brand,
        };

    public static CompareView Compare() =>
        new()
        {
            Period = Period,
            Groups = [Group("a", "A", 250), Group("b", "B", 300)],
            Choices = [new("a", "A"), new("b", "B")],
        };

    public static DropOffView DropOff()
    {
        var lost = SessionFilter.None.With(FilterKeys.Counted, FilterTerm.NoneOf("booked"));
        return new()
        {
            Period = Period,
            Sessions = 100,
            LastSteps = Reasons(lost, "lastStep", "Availability", 70),
            Blockers = Reasons(lost, "blocker", "No availability", 70),
            Unserved = Reasons(lost.With(FilterKeys.TurnedAway, "outsideArea"), "zip", "99999", 5),
            NoSlots = lost.With(FilterKeys.TurnedAway, "noSlots"),
            Asked = SessionFilter.None,
            Days = [new(new("1", "Monday"), 12, 50)],
            ServedZips = 3,
        };
    }

    public static AttributionView Attribution() =>
        new()
        {
            Period = Period,
            Other = Period.Previous(),
            Lines =
            [
                new(new DimensionValue("Brand", "Brand"), Row("Brand", 90, 60, 10), Row("Brand", 60, 40, 30), 20_000),
                new(null, Row("", 90, 60, 10), Row("", 60, 40, 30), 20_000),
            ],
            Coverage = [new("Untagged", "Sessions with neither a source nor a campaign", 9, SessionFilter.None)],
            Costs = new()
            {
                Currency = "USD",
                ByValue = new Dictionary<string, double> { ["Brand"] = 20_000 },
            },
            Touches = new([new TouchRow("google / cpc", 6, 10, 6), new TouchRow(null, 4, 0, 0)], 10, 8, 4),
            MayEdit = true,
        };

    private static DropOffReasons Reasons(SessionFilter filter, string dimension, string value, long sessions) =>
        new(
            filter,
            DimensionCatalog.Find(dimension)!,
            [Row(value, sessions, sessions, 0)],
            null,
            0,
            Row("", sessions, sessions, 0)
        );

    private static CompareGroup Group(string id, string name, long booked) =>
        new(
            id,
            name,
            new(
                new Dictionary<string, double?>
                {
                    ["opened"] = 2000,
                    ["interacted"] = 1000,
                    ["booked"] = booked,
                    ["schedulerCompletionRate"] = booked / 1000.0,
                },
                [.. MilestoneSteps.All.Select(step => new FunnelStep(step, 2000, 0))]
            ),
            new(booked, 1000)
        );

    private static IReadOnlyList<DimensionValue> Value(string name) => [new(name, name)];

    public static BreakdownRow Row(string name, long sessions, long engaged, long booked) =>
        new(
            Value(name),
            sessions,
            engaged,
            new Dictionary<string, double?>
            {
                ["totalSessions"] = sessions,
                ["interacted"] = engaged,
                ["booked"] = booked,
                ["qualifiedAbandoned"] = 5,
                ["engagementRate"] = (double)engaged / sessions,
                ["schedulerCompletionRate"] = (double)booked / engaged,
                ["openedCompletionRate"] = (double)booked / sessions,
                ["abandonmentRate"] = 0.3,
            }
        );
}
