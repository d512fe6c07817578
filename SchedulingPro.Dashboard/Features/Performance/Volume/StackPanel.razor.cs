using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>A count over time, told apart by a dimension; the layers add up to the count, and each opens its sessions.</summary>
public sealed partial class StackPanel
{
    private VolumeView? drawn;
    private ChartModel? model;
    private string? note;

    [Parameter, EditorRequired]
    public required VolumeView View { get; set; }

    [Parameter, EditorRequired]
    public required VolumeState State { get; set; }

    /// <summary>What was asked when the view was counted, which may be older than <see cref="State"/> for a moment.</summary>
    [Parameter, EditorRequired]
    public required VolumeState Counted { get; set; }

    [Parameter, EditorRequired]
    public required SessionLinks Links { get; set; }

    /// <summary>The notes are different now.</summary>
    [Parameter]
    public EventCallback OnAnnotated { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(drawn, View))
        {
            return;
        }

        drawn = View;
        var (metric, split) = (Counted.Count, Counted.Split);
        note =
            View.Parts.Count == 0
                ? null
                : $"{MetricFigure.Of(metric.Unit, View.Parts.Sum(p => p.Total))} in all. {string.Join(", ", View.Parts.Select(p => $"{p.Label} {MetricFigure.Of(metric.Unit, p.Total)}"))}.";
        model = new(
            ChartKind.StackedBar,
            $"{metric.Label} by {PerformanceWords.Of(View.Granularity).ToLowerInvariant()} and {split.Label.ToLowerInvariant()}",
            [.. View.Starts.Select(start => TimeAxis.Label(start, View.Granularity, View.Zone))],
            [
                .. View.Parts.Select(
                    (part, i) => new ChartSeries(part.Label, part.Series, part.Value is null ? 8 : i + 1)
                ),
            ],
            "",
            CategoriesAreDates: true
        )
        {
            Marks = TimeAxis.Marks(View.Starts, View.Zone, View.Annotations),
        };
    }

    private void Open(VolumeState next) => Navigation.NavigateTo((next with { Problems = [] }).Url);

    private string? HrefOfPoint(ChartPoint point)
    {
        if (point.Category >= View.Starts.Count)
        {
            return null;
        }

        var filter = VolumeParts.Drill(Counted.Split, Links.Filter, View.Parts, View.Parts[point.Series]);
        return (Links with { Filter = filter })
            .In(View.Starts[point.Category], View.Granularity, View.Zone)
            .To(Counted.Count);
    }
}
