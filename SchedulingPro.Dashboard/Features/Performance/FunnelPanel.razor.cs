using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>How far visitors get and where they stop, beside the period compared with; each number opens its sessions.</summary>
public sealed partial class FunnelPanel
{
    private (PerformanceView View, string Steps)? drawn;
    private ChartModel? model;
    private IReadOnlyList<FunnelStage> stages = [];
    private IReadOnlyList<FunnelStage>? before;

    [Parameter, EditorRequired]
    public required PerformanceView View { get; set; }

    /// <summary>Says which steps are left out.</summary>
    [Parameter, EditorRequired]
    public required PerformanceState State { get; set; }

    [Parameter, EditorRequired]
    public required SessionLinks Links { get; set; }

    private long MostLost => stages.Max(s => s.Lost);

    private string? Worse => before is null ? null : PerformanceWords.WorseStep(stages, before);

    private string? Callable => PerformanceWords.Callable(View);

    protected override void OnParametersSet()
    {
        var steps = string.Join(' ', State.LeftOut);
        if (drawn is { } same && ReferenceEquals(same.View, View) && same.Steps == steps)
        {
            return;
        }

        drawn = (View, steps);
        stages = FunnelStage.Of(View.Funnel, State.LeftOut);
        before = View.Comparison is { } other ? FunnelStage.Of(other.Funnel, State.LeftOut) : null;
        var series = new List<ChartSeries>();
        if (!View.IsEmpty)
        {
            series.Add(new("Sessions", [.. stages.Select(s => (double?)s.Reached)], 1));
        }

        if (before is [{ Reached: > 0 }, ..] then)
        {
            var dates = PeriodWords.Dates(View.Other!);
            series.Add(new(dates, [.. then.Select(s => (double?)s.Reached)], IsComparison: true));
        }

        model = new(
            ChartKind.Funnel,
            "Funnel",
            [.. stages.Select(s => MilestoneSteps.Label(s.Step))],
            series,
            "sessions"
        );
    }

    private string? HrefOfPoint(ChartPoint point)
    {
        // The period compared with has sessions of its own.
        var isBefore = point.Series > 0 || View.IsEmpty;
        var links = isBefore ? Links with { First = View.Other!.First, Last = View.Other.Last } : Links;
        return isBefore && View.IsRunning ? null : links.ToReached(stages[point.Category].Step);
    }

    private static string Percent(double? share) =>
        share is { } known ? MetricFigure.Percent(known) : MetricFigure.None;
}
