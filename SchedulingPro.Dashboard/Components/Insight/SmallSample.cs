using SchedulingPro.Core.Metrics.Experiments;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>When a rate stands on too few sessions to be trusted: the same number below which no verdict is given.</summary>
internal static class SmallSample
{
    /// <summary>What the mark on a row means.</summary>
    public static string Words { get; } =
        $"Few: under {Experiment.FewestSessions} engaged sessions, so rates can be chance.";

    public static bool Is(double? sessions) => sessions is null or < Experiment.FewestSessions;

    public static string Only(double? sessions) =>
        $"Only {MetricFigure.Count((long)(sessions ?? 0))} sessions: too few to rely on";
}
