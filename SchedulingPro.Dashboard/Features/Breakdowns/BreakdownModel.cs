using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>Breaks the period and the one compared with down at the same time.</summary>
internal sealed class BreakdownModel(InsightAsker asker, BreakdownQuery breakdown) : IBreakdownFigures
{
    public Task<BreakdownView> LoadAsync(BreakdownState state, CancellationToken cancellationToken) =>
        asker.AskAsync(
            state.Selection,
            state.Comparison,
            question => CountAsync(question, state, cancellationToken),
            cancellationToken
        );

    private async Task<BreakdownView> CountAsync(
        InsightQuestion question,
        BreakdownState state,
        CancellationToken cancellationToken
    )
    {
        var asked = BreakAsync(question.Selection);
        var earlier = question.Before is { } selection ? BreakAsync(selection) : null;
        var now = await asked;
        var before = earlier is null ? null : await earlier;
        var (shown, hidden) = BreakdownLines.Of(now, before, state.Sort, state.Rows);
        var isCut = now.Beyond is not null || before?.Beyond is not null;
        // What is not told apart on one side may seem to have come from nothing, or to have gone.
        var compared = before is null || isCut ? [] : shown.Concat(hidden).ToList();
        return new()
        {
            Period = question.Period,
            Other = question.Other,
            IsRunning = question.IsRunning,
            SeesNothing = question.SeesNothing,
            HasAnySessions = now.Total.Sessions > 0 || await asker.HasAnyAsync(question, cancellationToken),
            Lines = shown,
            Others = BreakdownLines.Together(now, before, hidden),
            IsCut = isCut,
            OthersFilter = isCut
                ? null
                : BreakdownLines.OthersFilter(state.Dimensions, question.Selection.Filter, shown, hidden),
            Worst = BreakdownLines.Worst(compared),
            WorstGiven = BreakdownLines.Worst(compared.Where(l => l.IsGiven)),
            Total = new([], now.Total, before?.Total),
        };

        Task<Breakdown> BreakAsync(SessionSelection sessions) =>
            Task.Run(
                () =>
                    breakdown.ExecuteAsync(
                        question.User.Scope,
                        sessions,
                        state.Dimensions,
                        question.Period.Zone,
                        BreakdownColumns.Shown,
                        cancellationToken
                    ),
                cancellationToken
            );
    }
}
