using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The performance page in words.</summary>
internal static class PerformanceWords
{
    /// <summary>Fewer sessions than this tell nothing about how a loss changed.</summary>
    private const int FewestCompared = 30;

    public static string Of(MetricGroup group) =>
        group switch
        {
            MetricGroup.Volume => "Volume",
            MetricGroup.Conversion => "Conversion",
            MetricGroup.Milestones => "Milestones",
            MetricGroup.Abandonment => "Abandonment",
            MetricGroup.Recovery => "Recovery by messages",
            MetricGroup.FollowUp => "Follow-up by the office",
            _ => group.ToString(),
        };

    /// <summary>Unit of a value in a file: rates are fractions of one there, counts have no word.</summary>
    public static string Of(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Rate => "share",
            MetricUnit.Minutes => "min",
            MetricUnit.Days => "days",
            _ => "",
        };

    public static string Of(Granularity size) =>
        size switch
        {
            Granularity.Hour => "Hour",
            Granularity.Week => "Week",
            Granularity.Month => "Month",
            _ => "Day",
        };

    /// <summary>A warning where few engaged sessions stand behind the rates; null where there are enough.</summary>
    public static string? SmallSample(PerformanceView view) =>
        view.Funnel.FirstOrDefault(s => s.Step == Milestones.Interacted)
            is { Reached: < BreakdownRow.SmallSample } engaged
            ? $"Only {MetricFigure.Count(engaged.Reached)} engaged {(engaged.Reached == 1 ? "session" : "sessions")}: rates of so few swing by chance."
            : null;

    /// <summary>Where most visitors are lost, of all and of those who gave something; null when nobody is lost.</summary>
    public static string? BiggestLoss(IReadOnlyList<FunnelStage> funnel)
    {
        if (funnel.All(stage => stage.Reached == 0))
        {
            return "No sessions in this selection, so nothing to tell about steps.";
        }

        if (Most(funnel) is not { } most)
        {
            return null;
        }

        var words =
            $"Biggest loss: after “{MilestoneSteps.Label(most.Step)}”, {MetricFigure.Count(most.Lost)} of {MetricFigure.Count(most.Reached)} sessions went no further ({MetricFigure.Share(most.Lost, most.Reached)}).";
        return
            most.Step < Milestones.Interacted && Most(funnel.Where(s => s.Step >= Milestones.Interacted)) is { } later
            ? words
                + $" Among engaged visitors: after “{MilestoneSteps.Label(later.Step)}”, {MetricFigure.Count(later.Lost)} of {MetricFigure.Count(later.Reached)} ({MetricFigure.Share(later.Lost, later.Reached)})."
            : words;
    }

    /// <summary>How many of those who left can be called back; null for none.</summary>
    public static string? Callable(PerformanceView view) =>
        view.Values.GetValueOrDefault("qualifiedAbandoned") is > 0 and { } count
            ? $"{MetricFigure.Count((long)count)} of all who gave up left a phone number or an e-mail address: they can be called back."
            : null;

    /// <summary>The step whose loss grew most against the period compared with; null where none did.</summary>
    public static string? WorseStep(IReadOnlyList<FunnelStage> funnel, IReadOnlyList<FunnelStage> before)
    {
        var worst = funnel
            .Zip(before)
            .Where(s => Math.Min(s.First.Reached, s.Second.Reached) >= FewestCompared)
            .Select(s => (s.First.Step, Grown: s.First.LostShare - s.Second.LostShare))
            .Where(s => s.Grown >= 0.005)
            .OrderByDescending(s => s.Grown)
            .FirstOrDefault();
        return worst.Grown is { } grown
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Grown most since then: the loss after “{MilestoneSteps.Label(worst.Step)}”, by {grown * 100:N1} percentage points."
            )
            : null;
    }

    /// <summary>What the difference in a tile is to.</summary>
    public static string ComparedWith(PerformanceView view, ComparisonChoice choice) =>
        choice switch
        {
            ComparisonChoice.Year => "vs. a year before",
            ComparisonChoice.Weekdays => "vs. the same weekdays a year before",
            _ => view.First == view.Last
                ? "vs. the day before"
                : $"vs. the {view.Last.DayNumber - view.First.DayNumber + 1} days before",
        };

    private static FunnelStage? Most(IEnumerable<FunnelStage> funnel) =>
        funnel.Where(step => step.Lost > 0).MaxBy(step => step.Lost);
}
