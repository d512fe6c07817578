using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The performance page's tables: metrics with their comparison, the funnel as shown, and the course of every metric.</summary>
internal sealed class PerformanceTables(IPerformanceFigures figures) : IPageTables
{
    public const string Key = "performance";

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = PerformanceState.Read(query);
        var view = await figures.LoadAsync(state, cancellationToken);
        var links = new SessionLinks(state.Selection.Filter, view.First, view.Last);
        return new("Performance", [Metrics(view, links), Funnel(view, state, links), Trend(view)])
        {
            First = view.First,
            Last = view.Last,
            Facts =
            [
                ("Period", PeriodWords.Of(view)),
                ("Filter", SelectionWords.Of(state.Selection.Filter)),
                .. view.Annotations.Select(a => ($"Note on {a.Date:yyyy-MM-dd}", a.Text)),
            ],
        };
    }

    private static FigureTable Metrics(PerformanceView view, SessionLinks links)
    {
        var compared = view.Comparison;
        return new()
        {
            Key = "metrics",
            Title = "Metrics",
            Columns =
            [
                new("group", "Group"),
                new("metric", "Metric"),
                new("value", "Value", FigureKind.Decimal),
                new("unit", "Unit"),
                new("before", "Compared with", FigureKind.Decimal),
                new("growth", "Change", FigureKind.Change),
                new("points", "Change of rates", FigureKind.Points),
                new("formula", "Formula"),
            ],
            Rows = [.. MetricCatalog.All.Select(metric => Row(metric))],
        };

        FigureRow Row(MetricDefinition metric)
        {
            var now = view.Values.GetValueOrDefault(metric.Key);
            var before = compared?.Values.GetValueOrDefault(metric.Key);
            var change = FigureCell.Of(MetricFigure.Change(metric, now, before));
            var isRate = metric.Unit == MetricUnit.Rate;
            FigureKind? kind = isRate ? FigureKind.Rate : null;
            return new(
                metric.Key,
                [
                    FigureCell.Of(PerformanceWords.Of(metric.Group)),
                    FigureCell.Of(metric.Label),
                    FigureCell.Of(now, links.To(metric)) with
                    {
                        Kind = kind,
                    },
                    FigureCell.Of(PerformanceWords.Of(metric.Unit)),
                    FigureCell.Of(before) with
                    {
                        Kind = kind,
                    },
                    isRate || compared is null ? FigureCell.None : change,
                    isRate && compared is not null ? change : FigureCell.None,
                    FigureCell.Of(metric.Formula),
                ]
            );
        }
    }

    private static FigureTable Funnel(PerformanceView view, PerformanceState state, SessionLinks links)
    {
        var stages = FunnelStage.Of(view.Funnel, state.LeftOut);
        var before = view.Comparison is { } other ? FunnelStage.Of(other.Funnel, state.LeftOut) : null;
        return new()
        {
            Key = "funnel",
            Title = "Funnel",
            Note = PerformanceWords.BiggestLoss(stages),
            Columns =
            [
                new("step", "Step"),
                new("reached", "Reached", FigureKind.Count),
                new("fromFirst", "Of opened", FigureKind.Rate),
                new("fromBefore", "Of step before", FigureKind.Rate),
                new("lost", "Went no further", FigureKind.Count),
                new("lostShare", "Loss", FigureKind.Rate),
                new("lostSoFar", "Lost so far", FigureKind.Count),
                new("reachedThen", "Reached then", FigureKind.Count),
                new("lossThen", "Loss then", FigureKind.Rate),
                new("change", "Change of the loss", FigureKind.Points),
            ],
            Rows =
            [
                .. stages.Select(
                    (stage, i) =>
                        new FigureRow(
                            MilestoneSteps.Key(stage.Step),
                            [
                                FigureCell.Of(MilestoneSteps.Label(stage.Step)),
                                FigureCell.Of(stage.Reached, links.ToReached(stage.Step)),
                                FigureCell.Of(stage.FromFirst),
                                FigureCell.Of(stage.FromBefore),
                                stage.Next is { } next
                                    ? FigureCell.Of(stage.Lost, links.ToLost(stage.Step, next))
                                    : FigureCell.None,
                                FigureCell.Of(stage.LostShare),
                                FigureCell.Of(stage.LostSoFar),
                                FigureCell.Of(before?[i].Reached),
                                FigureCell.Of(before?[i].LostShare),
                                before is null
                                    ? FigureCell.None
                                    : FigureCell.Of(FunnelStage.ChangeOf(stage, before[i])),
                            ]
                        )
                ),
            ],
        };
    }

    private static FigureTable Trend(PerformanceView view)
    {
        var metrics = MetricCatalog.All.Where(m => view.Series.ContainsKey(m.Key)).ToList();
        return new()
        {
            Key = "trend",
            Title = $"By {PerformanceWords.Of(view.Granularity).ToLowerInvariant()}",
            Columns =
            [
                new("start", PerformanceWords.Of(view.Granularity)),
                .. metrics.Select(m => new FigureColumn(m.Key, m.Label, FigureKinds.Of(m.Unit), Hint: m.Formula)),
            ],
            Rows =
            [
                .. view.Starts.Select(
                    (start, i) =>
                    {
                        var label = TimeAxis.Label(start, view.Granularity, view.Zone);
                        return new FigureRow(
                            start.ToString("o"),
                            [FigureCell.Of(label), .. metrics.Select(m => FigureCell.Of(view.Series[m.Key][i]))]
                        );
                    }
                ),
            ],
        };
    }
}
