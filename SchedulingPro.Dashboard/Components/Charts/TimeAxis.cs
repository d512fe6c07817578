using System.Globalization;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>Buckets of time as charts write them.</summary>
internal static class TimeAxis
{
    /// <summary>Words of the bucket that starts then: days and weeks as dates, which the chart formats for people.</summary>
    public static string Label(DateTime startUtc, Granularity size, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTime(new DateTimeOffset(startUtc), zone)
            .ToString(
                size switch
                {
                    Granularity.Hour => "MMM d, h tt",
                    Granularity.Month => "MMM yyyy",
                    _ => "yyyy-MM-dd",
                },
                CultureInfo.InvariantCulture
            );

    /// <summary>The notes at the buckets in which their days begin; several on one bucket are one mark.</summary>
    public static IReadOnlyList<ChartMark> Marks(
        IReadOnlyList<DateTime> starts,
        TimeZoneInfo zone,
        IEnumerable<AnnotationItem> notes
    ) =>
        [
            .. notes
                .Select(note => (At: TimeBuckets.IndexOf(starts, ZoneClock.StartOfDay(note.Date, zone)), note.Text))
                .Where(note => note.At >= 0)
                .GroupBy(note => note.At, note => note.Text)
                .OrderBy(group => group.Key)
                .Select(group => new ChartMark(group.Key, string.Join("; ", group))),
        ];
}
