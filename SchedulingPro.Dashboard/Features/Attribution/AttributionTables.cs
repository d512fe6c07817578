using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Attribution as the tables that the page shows and its export holds.</summary>
internal sealed class AttributionTables(IAttributionFigures figures) : IPageTables
{
    public const string Key = "performance-attribution";

    private static readonly MetricDefinition Booked = MetricCatalog.Find("booked")!;

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = AttributionState.Read(AppUrls.Absolute(query)) with { Most = int.MaxValue };
        var view = await figures.LoadAsync(state, cancellationToken);
        return InsightExport.Of(
            "Attribution",
            view,
            state.Selection,
            [Sources(view, state), Touched(view, state), Coverage(view, state)]
        );
    }

    /// <summary>What became of visitors by where they came from, and what they cost.</summary>
    public static FigureTable Sources(AttributionView view, AttributionState counted) =>
        new()
        {
            Key = "sources",
            Title = $"Sessions and bookings by {counted.By.Label.ToLowerInvariant()}",
            Note = AttributionWords.Costs(view),
            Currency = view.Costs.Currency,
            Columns =
            [
                new(AttributionColumns.Value, counted.By.Label, Sortable: true),
                .. AttributionColumns.Metrics.SelectMany(m => Columns(view, m)),
                .. view.HasCosts
                    ? new[] { new FigureColumn(AttributionColumns.Cost, "Cost", FigureKind.Money, Sortable: true) }
                    : [],
                .. view.HasCosts
                    ? AttributionColumns.CostPer.Select(c => new FigureColumn(
                        c.Key,
                        c.Title,
                        FigureKind.Money,
                        Sortable: true,
                        Hint: $"Cost ÷ {MetricCatalog.Find(c.Metric)!.Label.ToLowerInvariant()}"
                    ))
                    : [],
            ],
            Rows = [.. view.Lines.Select(line => Row(view, counted, line))],
            Sort = counted.Sort,
        };

    /// <summary>Bookings by the first and the last source of their people.</summary>
    public static FigureTable Touched(AttributionView view, AttributionState counted) =>
        new()
        {
            Key = "touches",
            Title = "First and last touch of the people who booked",
            Note = AttributionWords.Touched(view.Touches),
            Columns =
            [
                new("source", "Source / medium"),
                new(
                    "first",
                    "Came first from here",
                    FigureKind.Count,
                    Hint: "Bookings of people whose first visit came from here"
                ),
                new("last", "Booked from here", FigureKind.Count, Hint: "Bookings whose own visit came from here"),
                new("both", "Both", FigureKind.Count, Hint: "Bookings whose first and own visit came from here"),
            ],
            Rows =
            [
                .. view
                    .Touches.Rows.Take(counted.Most)
                    .Select(row => new FigureRow(
                        "=" + row.Source,
                        [
                            FigureCell.Of(row.Source ?? "Not given"),
                            FigureCell.Of(row.First, Bookings(view, counted, row, FilterKeys.FirstSource)),
                            FigureCell.Of(row.Last, Bookings(view, counted, row, FilterKeys.Source)),
                            FigureCell.Of(
                                row.Both,
                                Bookings(view, counted, row, FilterKeys.FirstSource, FilterKeys.Source)
                            ),
                        ]
                    )),
                .. Rest(view.Touches.Rows.Skip(counted.Most).ToList()),
                new(
                    "total",
                    [
                        FigureCell.Of("Total"),
                        FigureCell.Of(view.Touches.Bookings, Links(view, counted.Selection.Filter).To(Booked)),
                        FigureCell.Of(view.Touches.Bookings, Links(view, counted.Selection.Filter).To(Booked)),
                        FigureCell.Of(view.Touches.Rows.Sum(r => r.Both)),
                    ]
                )
                {
                    Kind = FigureRowKind.Total,
                },
            ],
        };

    private static IEnumerable<FigureRow> Rest(List<TouchRow> rows) =>
        rows.Count == 0
            ? []
            :
            [
                new(
                    "others",
                    [
                        FigureCell.Of($"{MetricFigure.Count(rows.Count)} others"),
                        FigureCell.Of(rows.Sum(r => r.First)),
                        FigureCell.Of(rows.Sum(r => r.Last)),
                        FigureCell.Of(rows.Sum(r => r.Both)),
                    ]
                )
                {
                    Kind = FigureRowKind.Other,
                },
            ];

    private static FigureTable Coverage(AttributionView view, AttributionState counted) =>
        new()
        {
            Key = "coverage",
            Title = "Marks of where sessions came from",
            Columns =
            [
                new("mark", "Mark"),
                new("sessions", "Sessions", FigureKind.Count),
                new("share", "Share", FigureKind.Rate),
            ],
            Rows =
            [
                .. view.Coverage.Select(mark => new FigureRow(
                    mark.Label,
                    [
                        FigureCell.Of(mark.Label),
                        FigureCell.Of(mark.Sessions, Links(view, mark.Filter).ToAll()),
                        FigureCell.Of(view.IsEmpty ? null : (double)mark.Sessions / view.Total.Sessions),
                    ]
                )),
            ],
        };

    private static FigureRow Row(AttributionView view, AttributionState counted, AttributionLine line)
    {
        var filter = line.Value is { } value
            ? counted.By.Drill(counted.Selection.Filter, value)
            : counted.Selection.Filter;
        var links = line.Others > 0 ? null : Links(view, filter);
        return new(
            line.Value is { } known ? "=" + known.Key
                : links is null ? "others"
                : "total",
            [
                FigureCell.Of(
                    line.Value is { } named ? named.Label
                    : links is null ? $"{MetricFigure.Count(line.Others)} others"
                    : "Total"
                ),
                .. AttributionColumns.Metrics.SelectMany(m => Cells(view, line, m, links)),
                .. view.HasCosts ? new[] { FigureCell.Of(line.Cents / 100) } : [],
                .. view.HasCosts ? AttributionColumns.CostPer.Select(c => FigureCell.Of(line.Per(c.Metric) / 100)) : [],
            ]
        )
        {
            Kind =
                line.Value is not null ? FigureRowKind.Normal
                : links is null ? FigureRowKind.Other
                : FigureRowKind.Total,
            IsSmall = line.Now is { IsSmall: true },
        };
    }

    /// <summary>The column of a metric and, where there is a comparison, the one of its change.</summary>
    private static IEnumerable<FigureColumn> Columns(AttributionView view, MetricDefinition metric)
    {
        var title = AttributionColumns.Title(metric);
        yield return new(
            metric.Key,
            title,
            FigureKinds.Of(metric.Unit),
            Sortable: true,
            Hint: $"{metric.Label}: {metric.Formula}"
        );
        if (HasChange(view, metric))
        {
            yield return ChangeColumns.Of(metric, title);
        }
    }

    private static IEnumerable<FigureCell> Cells(
        AttributionView view,
        AttributionLine line,
        MetricDefinition metric,
        SessionLinks? links
    )
    {
        yield return FigureCell.Of(line.Of(metric), links?.To(metric));
        if (HasChange(view, metric))
        {
            yield return InsightChange.Of(metric, line.Of(metric), line.BeforeOf(metric));
        }
    }

    private static bool HasChange(AttributionView view, MetricDefinition metric) =>
        view.Other is not null && AttributionColumns.Compared.Contains(metric);

    private static string? Bookings(
        AttributionView view,
        AttributionState counted,
        TouchRow row,
        params string[] keys
    ) =>
        Links(
                view,
                keys.Aggregate(
                    counted.Selection.Filter,
                    (filter, key) => filter.With(key, row.Source ?? FilterValues.NotGiven)
                )
            )
            .To(Booked);

    private static SessionLinks Links(AttributionView view, SessionFilter filter) =>
        new(filter, view.Period.First, view.Period.Last);
}
