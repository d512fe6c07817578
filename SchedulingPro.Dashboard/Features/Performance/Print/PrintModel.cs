using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Print;

/// <summary>Counts what is printed: the performance page's own numbers, and the biggest rows of a few breakdowns beside the period compared with.</summary>
internal sealed class PrintModel(
    IUserContextAccessor users,
    IPerformanceFigures figures,
    BreakdownQuery breakdowns,
    FilterOptionsQuery options,
    TimeProvider clock
)
{
    private const int Rows = 6;
    private const int Changes = 3;

    /// <summary>Fewest sessions of a count for its growth to be news.</summary>
    private const double FewestForNews = 10;

    private static readonly MetricDefinition Booked = MetricCatalog.Find("booked")!;
    private static readonly MetricDefinition Rate = MetricCatalog.Find("schedulerCompletionRate")!;

    private static readonly string[] Dimensions = ["campaign", "sourceMedium", "scheduler", "category"];

    public async Task<PrintView> LoadAsync(PerformanceState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);

        // Off the circuit's thread: a file database answers on the thread that asks.
        return await Task.Run(() => CountAsync(user, state, cancellationToken), cancellationToken);
    }

    private async Task<PrintView> CountAsync(
        UserContext user,
        PerformanceState state,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var view = await figures.LoadAsync(state, cancellationToken);
        var period = state.Selection.Period.Resolve(now, user.TimeZone, user.WeekStart == DayOfWeek.Sunday)!;
        var other = period.ComparedWith(state.Comparison);
        var links = new SessionLinks(state.Selection.Filter, view.First, view.Last);
        var routers = (await options.OwnersAsync(user.Scope, FilterKeys.Router, cancellationToken))
            .Select(o => o.Value)
            .ToHashSet();
        var tops = new List<FigureTable>();
        foreach (var dimension in Dimensions.Select(key => DimensionCatalog.Find(key)!))
        {
            var shown = await BreakAsync(period.Window);
            var before = other is null ? null : await BreakAsync(period.ComparableWindow(other, now));
            // One value alone tells nothing that the tiles do not.
            if (shown.Rows.Count > 1)
            {
                tops.Add(Table(dimension, shown, before, links, routers));
            }

            Task<Breakdown> BreakAsync(UtcWindow window) =>
                breakdowns.ExecuteAsync(
                    user.Scope,
                    new() { Filter = state.Selection.Filter, Window = window },
                    [dimension],
                    user.TimeZone,
                    [Booked, Rate],
                    cancellationToken
                );
        }

        return new(
            user.TenantName,
            TimeZoneInfo.ConvertTimeFromUtc(now, user.TimeZone),
            view,
            FunnelStage.Of(view.Funnel, state.LeftOut),
            tops,
            MostChanged(view)
        );
    }

    internal static FigureTable Table(
        Dimension dimension,
        Breakdown shown,
        Breakdown? before,
        SessionLinks links,
        HashSet<string> routers
    )
    {
        // What a router has not handed on can hardly be booked: without bookings it takes no place from a scheduler.
        var placed = shown.Rows.Where(row =>
            dimension.Key != "scheduler" || !routers.Contains(row.Values[0].Key) || Value(row, Booked) > 0
        );
        var (rows, _) = (shown with { Rows = [.. placed] }).Top(Rows, Booked.Key, descending: true);
        var other = shown.Together(shown.Rows.Where(row => !rows.Contains(row)));
        var then = before?.Rows.ToDictionary(row => row.Values[0].Key);
        return new()
        {
            Key = dimension.Key,
            Title = $"By {dimension.Label.ToLowerInvariant()}",
            Columns =
            [
                new("value", dimension.Label),
                new("sessions", "Sessions", FigureKind.Count),
                new("booked", Booked.Label, FigureKind.Count),
                new("change", "Change", FigureKind.Change),
                new("rate", "Completion", FigureKind.Rate, Hint: Rate.Formula),
            ],
            Rows =
            [
                .. rows.Select(row =>
                    Row(row.Values[0].Label, row, then?.GetValueOrDefault(row.Values[0].Key), before, Href(row)) with
                    {
                        IsSmall = row.IsSmall,
                    }
                ),
                .. other is null
                    ? []
                    : new[]
                    {
                        new FigureRow("(other)", Cells("Other", other, FigureCell.None)) { Kind = FigureRowKind.Other },
                    },
                Row("All", shown.Total, before?.Total, before, null) with
                {
                    Kind = FigureRowKind.Total,
                },
            ],
        };

        string Href(BreakdownRow row) =>
            AppUrls.SessionsOf(
                new()
                {
                    Filter = dimension.Drill(
                        new SessionSelection { Filter = links.Filter }
                            .ForMetrics()
                            .Filter,
                        row.Values[0]
                    ),
                    Period = PeriodChoice.Custom(links.First, links.Last),
                }
            );
    }

    private static FigureRow Row(string name, BreakdownRow row, BreakdownRow? then, Breakdown? before, string? href)
    {
        var change = before is null
            ? FigureCell.None
            : FigureCell.Of(MetricFigure.Change(Booked, Value(row, Booked), then is null ? 0 : Value(then, Booked)));
        var key = row.Values.Count == 0 ? "(all)" : row.Values[0].Key;
        return new(key, Cells(name, row, change, href));
    }

    private static FigureCell[] Cells(string name, BreakdownRow row, FigureCell change, string? href = null) =>
        [
            FigureCell.Of(name),
            FigureCell.Of(row.Sessions, href),
            FigureCell.Of(Value(row, Booked)),
            change,
            FigureCell.Of(Value(row, Rate)),
        ];

    private static double? Value(BreakdownRow row, MetricDefinition metric) =>
        row.Metrics.GetValueOrDefault(metric.Key);

    /// <summary>Points of rates and percents of counts are weighed alike: both are read so.</summary>
    internal static IReadOnlyList<MetricDefinition> MostChanged(PerformanceView view) =>
        view.Comparison is not { } other
            ? []
            :
            [
                .. MetricCatalog
                    .All.Where(m => m.Direction != MetricDirection.Neutral)
                    .Select(m =>
                        (
                            Metric: m,
                            Now: view.Values.GetValueOrDefault(m.Key),
                            Before: other.Values.GetValueOrDefault(m.Key)
                        )
                    )
                    .Where(m =>
                        m.Metric.Unit != MetricUnit.Count || m.Now >= FewestForNews || m.Before >= FewestForNews
                    )
                    .Select(m => (m.Metric, Change: MetricFigure.Change(m.Metric, m.Now, m.Before)))
                    .Where(m => m.Change.Direction != 0)
                    .OrderByDescending(m => Math.Abs(m.Change.Amount!.Value))
                    .DistinctBy(m => MetricFamilies.Of(m.Metric))
                    .Take(Changes)
                    .Select(m => m.Metric),
            ];
}
