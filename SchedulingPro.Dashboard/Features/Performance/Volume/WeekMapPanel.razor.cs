using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>When in the week visitors come, book and leave, and which times they choose; each cell opens its sessions.</summary>
public sealed partial class WeekMapPanel
{
    private (VolumeView View, WeekMapKind Map)? drawn;
    private ChartModel? model;

    /// <summary>Weekdays (0 Monday) in the order of the tenant's week.</summary>
    private int[] days = [];

    [Parameter, EditorRequired]
    public required VolumeView View { get; set; }

    [Parameter, EditorRequired]
    public required VolumeState State { get; set; }

    [Parameter, EditorRequired]
    public required SessionLinks Links { get; set; }

    private long[,] Map =>
        State.Map switch
        {
            WeekMapKind.Booked => View.Week.Booked,
            WeekMapKind.Abandoned => View.Week.Abandoned,
            WeekMapKind.Slots => View.Week.Slots,
            _ => View.Week.Opened,
        };

    protected override void OnParametersSet()
    {
        if (drawn is { } same && ReferenceEquals(same.View, View) && same.Map == State.Map)
        {
            return;
        }

        drawn = (View, State.Map);
        days = View.WeekStartsOnSunday ? [6, 0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5, 6];
        var (map, any) = (Map, Map.Cast<long>().Any(count => count > 0));
        model = new(
            ChartKind.Heatmap,
            $"{VolumeWords.Of(State.Map)} by weekday and hour",
            [.. Enumerable.Range(0, 24).Select(VolumeWords.Hour)],
            any
                ?
                [
                    .. days.Select(day => new ChartSeries(
                        VolumeWords.Day(day),
                        [.. Enumerable.Range(0, 24).Select(hour => (double?)map[day, hour])],
                        1
                    )),
                ]
                : [],
            "sessions"
        );
    }

    private string? HrefOfPoint(ChartPoint point)
    {
        var (day, hour) = (Number(days[point.Series] + 1), Number(point.Category));
        if (State.Map == WeekMapKind.Slots)
        {
            return Links.Of(filter => filter.With(FilterKeys.SlotWeekday, day).With(FilterKeys.SlotHour, hour));
        }

        var metric = State.Map switch
        {
            WeekMapKind.Booked => "booked",
            WeekMapKind.Abandoned => "abandoned",
            _ => "totalSessions",
        };
        var filter = Links.Filter.With(FilterKeys.Weekday, day).With(FilterKeys.Hour, hour);
        return (Links with { Filter = filter }).To(MetricCatalog.Find(metric)!);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
