using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The performance page in words.</summary>
internal static class PerformanceWords
{
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

    public static string Of(Granularity size) =>
        size switch
        {
            Granularity.Hour => "Hour",
            Granularity.Week => "Week",
            Granularity.Month => "Month",
            _ => "Day",
        };

    /// <summary>"Oct 5 – Nov 3, 2026, compared with Sep 5 – Oct 4, 2026. Times in America/New_York. Bots are left out."</summary>
    public static string Period(PerformanceView view)
    {
        var compared = view.Comparison is { } other
            ? $", compared with {Dates(other.First, other.Last)}{(view.IsRunning ? " up to the same time" : "")}"
            : "";
        return $"{Dates(view.First, view.Last)}{compared}. Days begin at midnight in {view.Zone}.";
    }

    public static string Dates(DateOnly first, DateOnly last) =>
        first == last ? Day(first, "MMM d, yyyy")
        : first.Year == last.Year ? $"{Day(first, "MMM d")} – {Day(last, "MMM d, yyyy")}"
        : $"{Day(first, "MMM d, yyyy")} – {Day(last, "MMM d, yyyy")}";

    /// <summary>Where most visitors are lost, of all and of those who gave something; null when nobody is lost.</summary>
    public static string? BiggestLoss(IReadOnlyList<FunnelStep> funnel)
    {
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

    private static FunnelStep? Most(IEnumerable<FunnelStep> funnel) =>
        funnel.Where(step => step.Lost > 0).MaxBy(step => step.Lost);

    private static string Day(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
