using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>A metric over time beside the period compared with, or the numbers of sessions; each point opens its sessions.</summary>
public sealed partial class TrendPanel
{
    /// <summary>What is drawn until a metric is chosen.</summary>
    private static readonly (string Metric, string Name, int Colour)[] Lines =
    [
        ("totalSessions", "Sessions", 1),
        ("interacted", "Engaged", 5),
        ("booked", "Booked", 3),
        ("abandoned", "Abandoned", 2),
    ];

    private (PerformanceView View, string? Metric)? drawn;
    private ChartModel? model;
    private IReadOnlyList<MetricDefinition> metrics = [];

    [Parameter, EditorRequired]
    public required PerformanceView View { get; set; }

    [Parameter, EditorRequired]
    public required PerformanceState State { get; set; }

    [Parameter, EditorRequired]
    public required SessionLinks Links { get; set; }

    /// <summary>The notes are different now.</summary>
    [Parameter]
    public EventCallback OnAnnotated { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Hint =>
        View.Granularity switch
        {
            Granularity.Hour => "An hour opens the sessions of its day.",
            Granularity.Week => "A week opens its sessions.",
            Granularity.Month => "A month opens its sessions.",
            _ => "A day opens its sessions.",
        };

    protected override void OnParametersSet()
    {
        if (drawn is not { } same || !ReferenceEquals(same.View, View) || same.Metric != State.Metric)
        {
            drawn = (View, State.Metric);
            model = State.Metric is { } key && MetricCatalog.Find(key) is { } metric ? DrawOne(metric) : DrawSessions();
        }
    }

    private ChartModel DrawSessions()
    {
        metrics = [.. Lines.Select(line => MetricCatalog.Find(line.Metric)!)];
        var series = Lines
            .Select(line => new ChartSeries(line.Name, Of(View.Series, line.Metric), line.Colour))
            .ToList();
        AddComparison(series, metrics[0], 1);
        var title = $"Sessions by {PerformanceWords.Of(View.Granularity).ToLowerInvariant()}";
        return Draw(title, View.IsEmpty && View.Comparison is null ? [] : series, "sessions", 0);
    }

    private ChartModel DrawOne(MetricDefinition metric)
    {
        metrics = [metric];
        var factor = metric.Unit == MetricUnit.Rate ? 100 : 1;
        var values = Of(View.Series, metric.Key);
        var series = new List<ChartSeries> { new(metric.Label, Scaled(values, factor), 1) };
        AddComparison(series, metric, factor);
        var (unit, decimals) = metric.Unit switch
        {
            MetricUnit.Rate => ("%", 1),
            MetricUnit.Minutes => ("min", 0),
            MetricUnit.Days => ("days", 1),
            _ => ("", 0),
        };
        return Draw(
            $"{metric.Label} by {PerformanceWords.Of(View.Granularity).ToLowerInvariant()}",
            series,
            unit,
            decimals
        );
    }

    private ChartModel Draw(string title, IReadOnlyList<ChartSeries> series, string unit, int decimals) =>
        new(
            ChartKind.Line,
            title,
            [.. View.Starts.Select(start => TimeAxis.Label(start, View.Granularity, View.Zone))],
            series,
            unit,
            decimals,
            CategoriesAreDates: true
        )
        {
            Marks = TimeAxis.Marks(View.Starts, View.Zone, View.Annotations),
        };

    private void AddComparison(List<ChartSeries> series, MetricDefinition metric, double factor)
    {
        if (View.Comparison is not { } other)
        {
            return;
        }

        // The period compared with may have a bucket more or less: a week or an hour that a clock change took.
        var values = Of(other.Series, metric.Key);
        var dates = PeriodWords.Dates(View.Other!);
        series.Add(
            new(
                $"{metric.Label}, {dates}",
                Scaled([.. View.Starts.Select((_, i) => values.ElementAtOrDefault(i))], factor),
                IsComparison: true
            )
        );
    }

    private static IReadOnlyList<double?> Of(IReadOnlyDictionary<string, IReadOnlyList<double?>> series, string key) =>
        series.GetValueOrDefault(key) ?? [];

    private static IReadOnlyList<double?> Scaled(IReadOnlyList<double?> values, double factor) =>
        [.. values.Select(v => v * factor)];

    private void ChooseMetric(ChangeEventArgs change)
    {
        var key = change.Value?.ToString();
        Navigation.NavigateTo((State with { Metric = string.IsNullOrEmpty(key) ? null : key, Problems = [] }).Url);
    }

    private string? HrefOfPoint(ChartPoint point)
    {
        if (point.Series >= metrics.Count || point.Category >= View.Starts.Count)
        {
            return null;
        }

        return Links.In(View.Starts[point.Category], View.Granularity, View.Zone).To(metrics[point.Series]);
    }
}
