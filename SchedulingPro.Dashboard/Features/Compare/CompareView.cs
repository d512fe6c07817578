using SchedulingPro.Core.Metrics.Experiments;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>Schedulers side by side, the one that the others are compared with first.</summary>
public sealed record CompareView : InsightView
{
    public required IReadOnlyList<CompareGroup> Groups { get; init; }

    /// <summary>Schedulers that could be chosen.</summary>
    public required IReadOnlyList<FilterOption> Choices { get; init; }

    /// <summary>Nobody named schedulers: these are the two with the most engaged sessions.</summary>
    public bool IsProposal { get; init; }

    public override bool IsEmpty => Groups.Count > 0 && Groups.All(g => g.Figures.Funnel[0].Reached == 0);

    /// <summary>The others against the first.</summary>
    public IEnumerable<(CompareGroup Group, Experiment Experiment)> Experiments =>
        Groups.Skip(1).Select(g => (g, new Experiment(g.Rate, Groups[0].Rate, g.Engaged, Groups[0].Engaged)));
}
