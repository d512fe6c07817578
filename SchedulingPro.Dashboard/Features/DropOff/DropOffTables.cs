using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Drop-off reasons as the tables that the page shows and its export holds.</summary>
internal sealed class DropOffTables(IDropOffFigures figures) : IPageTables
{
    public const string Key = "performance-drop-off";

    private static readonly MetricDefinition Qualified = MetricCatalog.Find("qualifiedAbandoned")!;

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = DropOffState.Read(AppUrls.Absolute(query)) with { Most = int.MaxValue };
        var view = await figures.LoadAsync(state, cancellationToken);
        return InsightExport.Of("Drop-off reasons", view, state.Selection, Of(view));
    }

    /// <summary>Last steps, blockers, ZIP codes, weekdays.</summary>
    public static IReadOnlyList<FigureTable> Of(DropOffView view) =>
        [
            Of(view, view.LastSteps, "steps", "Last step", "Stopped at", null),
            Of(view, view.Blockers, "blockers", "Blockers", "What stood in the way", null),
            Of(
                view,
                view.Unserved,
                "zips",
                "ZIP codes outside the served area",
                "ZIP code",
                DropOffWords.AreaBasis(view)
            ),
            Days(view),
        ];

    private static FigureTable Of(
        DropOffView view,
        DropOffReasons reasons,
        string key,
        string title,
        string column,
        string? note
    )
    {
        var total = reasons.Total.Sessions;
        var isBlocker = reasons.Dimension.Key == "blocker";
        return new()
        {
            Key = key,
            Title = title,
            Note = note,
            Columns =
            [
                new("reason", column),
                new("sessions", "Sessions", FigureKind.Count, Hint: "Sessions without a booking"),
                new("share", "Share", FigureKind.Rate),
                new("qualified", "Can be called", FigureKind.Count, Hint: Qualified.Formula),
            ],
            Rows =
            [
                .. reasons.Rows.Select(row => new FigureRow(
                    "=" + row.Values[0].Key,
                    Cells(
                        DropOffWords.Name(reasons.Dimension, row.Values[0]),
                        row,
                        total,
                        Links(view, reasons.Dimension.Drill(reasons.Filter, row.Values[0])),
                        isBlocker ? DropOffWords.ReasonOf(row.Values[0].Label) : null
                    )
                )),
                .. reasons.Others is { } others
                    ?
                    [
                        new FigureRow(
                            "others",
                            Cells($"{MetricFigure.Count(reasons.OtherValues)} others", others, total, null, null)
                        )
                        {
                            Kind = FigureRowKind.Other,
                        },
                    ]
                    : Array.Empty<FigureRow>(),
                .. total > 0
                    ?
                    [
                        new FigureRow("total", Cells("Total", reasons.Total, total, Links(view, reasons.Filter), null))
                        {
                            Kind = FigureRowKind.Total,
                        },
                    ]
                    : Array.Empty<FigureRow>(),
            ],
        };
    }

    private static FigureTable Days(DropOffView view) =>
        new()
        {
            Key = "days",
            Title = "No time slots, by weekday of the visit",
            Note = DropOffWords.WorstDay(view),
            Columns =
            [
                new("day", "Weekday"),
                new(
                    "sessions",
                    "Without a slot",
                    FigureKind.Count,
                    Hint: "Sessions without a booking whose blocker says that there was no time to offer"
                ),
                new("share", "Of engaged", FigureKind.Rate, Hint: "Share of the day's engaged sessions"),
                new("engaged", "Engaged", FigureKind.Count, Hint: "The day's engaged sessions"),
            ],
            Rows =
            [
                .. view.Days.Select(day => new FigureRow(
                    day.Day.Key,
                    [
                        FigureCell.Of(day.Day.Label),
                        FigureCell.Of(day.NoSlots, Links(view, Weekday.Drill(view.NoSlots, day.Day)).ToAll()),
                        FigureCell.Of(day.Engaged == 0 ? null : (double)day.NoSlots / day.Engaged),
                        FigureCell.Of(
                            day.Engaged,
                            Links(view, Weekday.Drill(view.Asked, day.Day)).To(MetricCatalog.Find("interacted")!)
                        ),
                    ]
                )
                {
                    IsSmall = day.Engaged < BreakdownRow.SmallSample,
                }),
            ],
        };

    private static Dimension Weekday => DimensionCatalog.Find("weekday")!;

    private static IReadOnlyList<FigureCell> Cells(
        string name,
        BreakdownRow row,
        long total,
        SessionLinks? links,
        string? note
    ) =>
        [
            FigureCell.Of(name) with
            {
                Note = note,
            },
            FigureCell.Of(row.Sessions, links?.ToAll()),
            FigureCell.Of(total == 0 ? null : (double)row.Sessions / total),
            FigureCell.Of(row.Metrics.GetValueOrDefault(Qualified.Key), links?.To(Qualified)),
        ];

    private static SessionLinks Links(DropOffView view, SessionFilter filter) =>
        new(filter, view.Period.First, view.Period.Last);
}
