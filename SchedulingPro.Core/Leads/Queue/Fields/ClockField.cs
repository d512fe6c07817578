using System.Globalization;
using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>
/// Weekday or hour in which a lead came up, by the tenant's wall clock. Databases know no zones, but between two changes of
/// the clocks local time is UTC and a fixed difference: each such span has its own condition.
/// </summary>
internal sealed class ClockField(string key, string label, bool isHour) : LeadFilterField
{
    // No lead is older than the product.
    private const int FirstYear = 2020;

    public override string Key => key;

    public override string Label => label;

    public override IReadOnlyList<FilterOption> Options { get; } =
        isHour
            ?
            [
                .. Enumerable
                    .Range(0, 24)
                    .Select(h => new FilterOption(
                        Text(h),
                        $"{Text(h).PadLeft(2, '0')}:00 to {Text(h).PadLeft(2, '0')}:59"
                    )),
            ]
            :
            [
                .. Enumerable
                    .Range(1, 7)
                    .Select(d => new FilterOption(
                        Text(d % 7),
                        CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(d % 7))
                    )),
            ];

    internal override Expression<Func<Lead, bool>> Condition(FilterTerm term, LeadFilterContext context)
    {
        var numbers = term.Values.Select(v => long.Parse(v, CultureInfo.InvariantCulture)).ToList();
        return AnyCondition.Of(
            Spans(context).Select(s => isHour ? Hour(s, numbers) : Weekday(s, numbers)),
            term.Excluded
        );
    }

    private static Expression<Func<Lead, bool>> Hour(Span span, List<long> hours)
    {
        var (from, to, offset) = span;
        return l =>
            l.ArrivedTicks >= from
            && l.ArrivedTicks < to
            && hours.Contains((l.ArrivedTicks + offset) / TimeSpan.TicksPerHour % 24);
    }

    // 0001-01-01, tick 0, was a Monday.
    private static Expression<Func<Lead, bool>> Weekday(Span span, List<long> weekdays)
    {
        var (from, to, offset) = span;
        return l =>
            l.ArrivedTicks >= from
            && l.ArrivedTicks < to
            && weekdays.Contains(((l.ArrivedTicks + offset) / TimeSpan.TicksPerDay + 1) % 7);
    }

    private static List<Span> Spans(LeadFilterContext context)
    {
        var zone = context.Zone;
        var spans = new List<Span>();
        var hour = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = context.NowUtc.AddDays(1);
        var (from, offset) = (long.MinValue, zone.GetUtcOffset(hour));
        for (var day = hour.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) == offset)
            {
                continue;
            }

            // Clocks change on a full quarter of an hour.
            var change = day.AddDays(-1);
            while (zone.GetUtcOffset(change) == offset)
            {
                change = change.AddMinutes(15);
            }

            spans.Add(new(from, change.Ticks, offset.Ticks));
            (from, offset) = (change.Ticks, zone.GetUtcOffset(day));
        }

        spans.Add(new(from, long.MaxValue, offset.Ticks));
        return spans;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Span(long From, long To, long Offset);
}
