using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>The comparison as tables for its export: figures and read-out with a row for each scheduler, funnels with one for each step.</summary>
internal sealed class CompareTables(ICompareFigures figures) : IPageTables
{
    public const string Key = "performance-compare";

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = CompareState.Read(AppUrls.Absolute(query));
        var view = await figures.LoadAsync(state, cancellationToken);
        return InsightExport.Of(
            "Compare schedulers",
            view,
            state.Selection,
            [Readout(view, state), Funnels(view, state.Selection.Filter), Figures(view, state.Selection.Filter)]
        );
    }

    /// <summary>Steps with what each scheduler's sessions reached.</summary>
    public static FigureTable Funnels(CompareView view, SessionFilter filter) =>
        new()
        {
            Key = "funnels",
            Title = "Funnels side by side",
            Columns =
            [
                new("step", "Step"),
                .. view.Groups.SelectMany(g =>
                    new[]
                    {
                        new FigureColumn(
                            g.Id,
                            g.Name,
                            FigureKind.Count,
                            Hint: "Sessions that reached the step or a later one"
                        ),
                        new FigureColumn(g.Id + ".share", "of opened", FigureKind.Rate),
                    }
                ),
            ],
            Rows =
            [
                .. MilestoneSteps.All.Select(
                    (step, i) =>
                        new FigureRow(
                            MilestoneSteps.Key(step),
                            [
                                FigureCell.Of(MilestoneSteps.Label(step)),
                                .. view.Groups.SelectMany(g =>
                                    new[]
                                    {
                                        FigureCell.Of(
                                            g.Figures.Funnel[i].Reached,
                                            CompareLinks.Of(view, filter, g).ToReached(step)
                                        ),
                                        FigureCell.Of(
                                            g.Figures.Funnel[0].Reached == 0
                                                ? null
                                                : (double)g.Figures.Funnel[i].Reached / g.Figures.Funnel[0].Reached
                                        ),
                                    }
                                ),
                            ]
                        )
                ),
            ],
        };

    private static FigureTable Figures(CompareView view, SessionFilter filter)
    {
        List<MetricDefinition> metrics =
        [
            .. MetricCatalog.All.Where(m => view.Groups.Any(g => g.Figures.Values.ContainsKey(m.Key))),
        ];
        return new()
        {
            Key = "figures",
            Title = "Side by side",
            Columns =
            [
                new("scheduler", "Scheduler"),
                .. metrics.Select(m => new FigureColumn(m.Key, m.Label, FigureKinds.Of(m.Unit), Hint: m.Formula)),
            ],
            Rows =
            [
                .. view.Groups.Select(g => new FigureRow(
                    g.Id,
                    [
                        FigureCell.Of(g.Name),
                        .. metrics.Select(m => FigureCell.Of(g.Figures[m.Key], CompareLinks.Of(view, filter, g).To(m))),
                    ]
                )),
            ],
        };
    }

    private static FigureTable Readout(CompareView view, CompareState state) =>
        new()
        {
            Key = "readout",
            Title = state.Metric.Label,
            Columns =
            [
                new("scheduler", "Scheduler"),
                new("of", "Sessions", FigureKind.Count),
                new("rate", state.Metric.Label, FigureKind.Rate, Hint: state.Metric.Formula),
                new("low", "Rate, lower end at 95 %", FigureKind.Rate),
                new("high", "Rate, upper end at 95 %", FigureKind.Rate),
                new("difference", "Difference to the first", FigureKind.Points),
                new("from", "Difference, lower end at 95 %", FigureKind.Points),
                new("to", "Difference, upper end at 95 %", FigureKind.Points),
                new("verdict", "Read-out"),
            ],
            Rows =
            [
                .. view.Groups.Select(g =>
                {
                    var interval = g.Rate.Wilson();
                    var experiment = view.Experiments.FirstOrDefault(e => e.Group == g).Experiment;
                    return new FigureRow(
                        g.Id,
                        [
                            FigureCell.Of(g.Name),
                            FigureCell.Of(g.Rate.Trials),
                            FigureCell.Of(g.Rate.Rate),
                            FigureCell.Of(interval.Low),
                            FigureCell.Of(interval.High),
                            FigureCell.Of(100 * experiment?.Difference),
                            FigureCell.Of(100 * experiment?.Interval?.Low),
                            FigureCell.Of(100 * experiment?.Interval?.High),
                            FigureCell.Of(
                                experiment is null
                                    ? "Compared with"
                                    : CompareWords.Verdict(g.Name, view.Groups[0].Name, state.Metric, experiment)
                            ),
                        ]
                    );
                }),
            ],
        };
}
