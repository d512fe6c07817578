using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>Sessions over time; each point opens its sessions.</summary>
public sealed partial class VolumePanel
{
    /// <summary>The series with the metrics that count the same sessions, in the order drawn.</summary>
    private static readonly (string Metric, string Name, int Colour, Func<VolumeBucket, long> Count)[] Lines =
    [
        ("totalSessions", "Sessions", 1, b => b.Sessions),
        ("interacted", "Engaged", 5, b => b.Engaged),
        ("booked", "Booked", 3, b => b.Booked),
        ("abandoned", "Abandoned", 2, b => b.Abandoned),
    ];

    private PerformanceView? drawn;
    private ChartModel? model;

    [Parameter, EditorRequired]
    public required PerformanceView View { get; set; }

    [Parameter, EditorRequired]
    public required SessionLinks Links { get; set; }

    /// <summary>Address of the page with buckets of another size.</summary>
    [Parameter, EditorRequired]
    public required Func<Granularity, string> HrefOf { get; set; }

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
        if (!ReferenceEquals(drawn, View))
        {
            (drawn, model) = (View, Draw(View));
        }
    }

    private static ChartModel Draw(PerformanceView view)
    {
        var zone = view.TimeZone;
        var series = Lines
            .Select(line => new ChartSeries(
                line.Name,
                [.. view.Volume.Select(b => (double?)line.Count(b))],
                line.Colour
            ))
            .ToList();
        if (view.Comparison is { } other)
        {
            // The period compared with may have a bucket more or less: a week or an hour that a clock change took.
            series.Add(
                new(
                    $"Sessions, {PerformanceWords.Dates(other.First, other.Last)}",
                    [
                        .. view.Volume.Select(
                            (_, i) => i < other.Volume.Count ? (double?)other.Volume[i].Sessions : null
                        ),
                    ],
                    IsComparison: true
                )
            );
        }

        return new(
            ChartKind.Line,
            $"Sessions by {PerformanceWords.Of(view.Granularity).ToLowerInvariant()}",
            [.. view.Volume.Select(b => Label(b.Start, view.Granularity, zone))],
            view.IsEmpty && view.Comparison is null ? [] : series,
            "sessions",
            CategoriesAreDates: true
        );
    }

    private static string Label(DateTime start, Granularity size, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(start), zone);
        return local.ToString(
            size switch
            {
                Granularity.Hour => "MMM d, h tt",
                Granularity.Month => "MMM yyyy",
                _ => "yyyy-MM-dd",
            },
            CultureInfo.InvariantCulture
        );
    }

    private string? HrefOfPoint(ChartPoint point)
    {
        if (point.Series >= Lines.Length || point.Category >= View.Volume.Count)
        {
            return null;
        }

        var first = ZoneClock.DateOf(View.Volume[point.Category].Start, View.TimeZone);
        var last = View.Granularity switch
        {
            Granularity.Week => first.AddDays(6),
            Granularity.Month => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
        return Links.Between(first, last).To(MetricCatalog.Find(Lines[point.Series].Metric)!);
    }
}
