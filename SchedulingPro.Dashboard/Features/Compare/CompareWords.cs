using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Experiments;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>The read-out of an experiment in plain words.</summary>
internal static class CompareWords
{
    /// <summary>What may be said of two groups, and how sure it is.</summary>
    public static string Verdict(string name, string baseline, MetricDefinition rate, Experiment experiment)
    {
        var what = rate.Label.ToLowerInvariant();
        return experiment.Verdict switch
        {
            ExperimentVerdict.Higher or ExperimentVerdict.Lower =>
                $"“{name}” has a {(experiment.Verdict == ExperimentVerdict.Higher ? "higher" : "lower")} {what} than “{baseline}”: by {Points(Math.Abs(experiment.Difference!.Value))}, and with 95 % confidence by {Span(experiment)}.",
            ExperimentVerdict.NoDifferenceShown =>
                $"Not enough data yet: with 95 % confidence the {what} of “{name}” lies between {Points(-experiment.Interval!.Value.Low)} below and {Points(experiment.Interval.Value.High)} above that of “{baseline}”, so that there may be no difference.",
            _ =>
                $"Not enough data yet: each scheduler needs at least {Experiment.FewestSessions} engaged sessions before anything is said.",
        };
    }

    /// <summary>What it would take; null where nothing useful can be said.</summary>
    public static string? Needed(Experiment experiment) =>
        experiment.Verdict is ExperimentVerdict.Higher or ExperimentVerdict.Lower ? null
        : experiment is { IsLargeEnough: true, SessionsNeeded: { } needed }
            ? $"If the rates stay as they are, about {Rounded(needed)} sessions of each would show it."
        : null;

    public static string Short(ExperimentVerdict verdict) =>
        verdict switch
        {
            ExperimentVerdict.Higher => "Higher",
            ExperimentVerdict.Lower => "Lower",
            _ => "Not enough data yet",
        };

    public static IconName Icon(ExperimentVerdict verdict) =>
        verdict switch
        {
            ExperimentVerdict.Higher => IconName.ArrowUp,
            ExperimentVerdict.Lower => IconName.ArrowDown,
            _ => IconName.Clock,
        };

    /// <summary>By meaning: more abandonment is bad.</summary>
    public static BadgeTone Tone(ExperimentVerdict verdict, MetricDefinition rate) =>
        (verdict, rate.Direction) switch
        {
            (ExperimentVerdict.Higher, MetricDirection.HigherIsBetter)
            or (ExperimentVerdict.Lower, MetricDirection.LowerIsBetter) => BadgeTone.Good,
            (ExperimentVerdict.Higher or ExperimentVerdict.Lower, not MetricDirection.Neutral) => BadgeTone.Bad,
            _ => BadgeTone.Neutral,
        };

    /// <summary>18.2 % – 24.9 %</summary>
    public static string Of(Interval interval) =>
        $"{MetricFigure.Percent(interval.Low)} – {MetricFigure.Percent(interval.High)}";

    private static string Points(double difference) =>
        string.Create(CultureInfo.InvariantCulture, $"{difference * 100:N1} points");

    private static string Span(Experiment experiment)
    {
        var (low, high) = (experiment.Interval!.Value.Low, experiment.Interval.Value.High);
        var (least, most) = (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high)));
        return string.Create(CultureInfo.InvariantCulture, $"{least * 100:N1} to {most * 100:N1} points");
    }

    /// <summary>Two figures are as much as such an estimate holds.</summary>
    private static string Rounded(long count)
    {
        var step = (long)Math.Pow(10, Math.Max(Math.Floor(Math.Log10(count)) - 1, 0));
        return MetricFigure.Count((count + step - 1) / step * step);
    }
}
