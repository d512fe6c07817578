using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Metrics.Experiments;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>Measures each scheduler with the metric catalogue, on the same period and filters.</summary>
internal sealed class CompareModel(
    InsightAsker asker,
    MetricQuery metrics,
    BreakdownQuery breakdown,
    FilterOptionsQuery options
) : ICompareFigures
{
    private const int Proposed = 2;

    private static readonly MetricDefinition[] Measured =
    [
        .. MetricCatalog.All.Where(m =>
            m.Group is MetricGroup.Volume or MetricGroup.Conversion or MetricGroup.Milestones
        ),
        MetricCatalog.Find("abandoned")!,
        MetricCatalog.Find("abandonmentRate")!,
        MetricCatalog.Find("qualifiedAbandoned")!,
    ];

    public Task<CompareView> LoadAsync(CompareState state, CancellationToken cancellationToken) =>
        asker.AskAsync(
            state.Selection,
            ComparisonChoice.None,
            question => CountAsync(question, state, cancellationToken),
            cancellationToken
        );

    private async Task<CompareView> CountAsync(
        InsightQuestion question,
        CompareState state,
        CancellationToken cancellationToken
    )
    {
        var choices = await options.OwnersAsync(question.User.Scope, FilterKeys.Scheduler, cancellationToken);
        IReadOnlyList<string> ids = [.. state.Schedulers.Where(id => choices.Any(c => c.Value == id))];
        var isProposal = ids.Count == 0;
        if (isProposal)
        {
            ids = await ProposeAsync(question, cancellationToken);
        }

        var ordered = ids.OrderBy(id => id != state.Baseline).ToList();
        var groups = await Task.WhenAll(
            ordered.Select(id =>
                Task.Run(() => MeasureAsync(question, state, id, choices, cancellationToken), cancellationToken)
            )
        );
        var view = new CompareView
        {
            Period = question.Period,
            IsRunning = question.IsRunning,
            SeesNothing = question.SeesNothing,
            Groups = groups,
            Choices = choices,
            IsProposal = isProposal,
        };
        return groups.Length == 0 || view.IsEmpty
            ? view with
            {
                HasAnySessions = await asker.HasAnyAsync(question, cancellationToken),
            }
            : view;
    }

    private async Task<IReadOnlyList<string>> ProposeAsync(
        InsightQuestion question,
        CancellationToken cancellationToken
    )
    {
        var found = await breakdown.ExecuteAsync(
            question.User.Scope,
            question.Selection,
            [DimensionCatalog.Find("scheduler")!],
            question.Period.Zone,
            [MetricCatalog.Find("interacted")!],
            cancellationToken
        );
        return
        [
            .. found
                .Rows.Where(r => r.Values[0].Key != FilterValues.NotGiven)
                .OrderByDescending(r => r.Metrics["interacted"] ?? 0)
                .Take(Proposed)
                .Select(r => r.Values[0].Key),
        ];
    }

    private async Task<CompareGroup> MeasureAsync(
        InsightQuestion question,
        CompareState state,
        string id,
        IReadOnlyList<FilterOption> choices,
        CancellationToken cancellationToken
    )
    {
        var figures = await metrics.ExecuteAsync(
            question.User.Scope,
            question.Selection with
            {
                Filter = question.Selection.Filter.With(FilterKeys.Scheduler, id),
            },
            Measured,
            cancellationToken
        );
        return new(id, choices.FirstOrDefault(c => c.Value == id)?.Label ?? id, figures, Of(figures, state.Rate));
    }

    /// <summary>The rate as the counts it is made of.</summary>
    private static Proportion Of(MetricResult figures, string rate)
    {
        var trials = (long)(figures[rate is "openedCompletionRate" or "engagementRate" ? "opened" : "interacted"] ?? 0);
        return new((long)Math.Round((figures[rate] ?? 0) * trials), trials);
    }
}
