using System.Globalization;
using System.Linq.Expressions;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// Weekday (1 Monday to 7 Sunday) or hour (0 to 23) of the visit or of the chosen slot, in the tenant's zone. The database
/// knows no zones: each span of time with one offset becomes a range with its own arithmetic.
/// </summary>
internal sealed class LocalTimeField(string key, string label, bool isWeekday, bool isSlot) : SessionFilterField
{
    // Slots lie before or after the visits of a window.
    private static readonly TimeSpan SlotsBefore = TimeSpan.FromDays(400);
    private static readonly TimeSpan SlotsAfter = TimeSpan.FromDays(1200);

    public override string Key => key;

    public override string Label => label;

    public override IReadOnlyList<FilterOption> Options { get; } =
    [
        .. isWeekday
            ? Enumerable
                .Range(0, 7)
                .Select(d => new FilterOption(LocalQuarters.WeekdayKey(d), LocalQuarters.WeekdayName(d)))
            : Enumerable
                .Range(0, 24)
                .Select(h => new FilterOption(LocalQuarters.HourKey(h), LocalQuarters.HourName(h))),
        .. isSlot ? [new FilterOption(FilterValues.NotGiven, "No time slot")] : Array.Empty<FilterOption>(),
    ];

    internal override bool NeedsZone => true;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var wanted = term
            .Values.Where(v => v != FilterValues.NotGiven)
            .Select(v => int.Parse(v, CultureInfo.InvariantCulture) - (isWeekday ? 1 : 0))
            .ToList();
        var window = context.Period;
        if (isSlot)
        {
            window = new(window.From - SlotsBefore, window.To + SlotsAfter);
        }

        var conditions = ZoneClock
            .Offsets(window, context.Zone)
            .Select(span => isSlot ? Slot(span, wanted) : Visit(span, wanted));
        if (term.Values.Contains(FilterValues.NotGiven))
        {
            conditions = conditions.Append(s => s.SlotTicks == null);
        }

        return AnyCondition.Of(conditions, term.Excluded);
    }

    private Expression<Func<Session, bool>> Visit(ZoneOffset span, List<int> wanted)
    {
        const long quarter = LocalQuarters.KeysPerQuarter;
        var (first, end) = (SessionKey.First(span.From), SessionKey.First(span.To));
        var shift = LocalQuarters.VisitShift(span.Offset);
        return isWeekday
            ? s => s.Id >= first && s.Id < end && wanted.Contains((int)(((s.Id / quarter) + shift) / 96 % 7))
            : s => s.Id >= first && s.Id < end && wanted.Contains((int)(((s.Id / quarter) + shift) / 4 % 24));
    }

    private Expression<Func<Session, bool>> Slot(ZoneOffset span, List<int> wanted)
    {
        const long quarter = LocalQuarters.TicksPerQuarter;
        var (first, end) = (span.From.Ticks, span.To.Ticks);
        var shift = LocalQuarters.SlotShift(span.Offset);
        return isWeekday
            ? s =>
                s.SlotTicks != null
                && s.SlotTicks >= first
                && s.SlotTicks < end
                && wanted.Contains((int)(((s.SlotTicks!.Value / quarter) + shift) / 96 % 7))
            : s =>
                s.SlotTicks != null
                && s.SlotTicks >= first
                && s.SlotTicks < end
                && wanted.Contains((int)(((s.SlotTicks!.Value / quarter) + shift) / 4 % 24));
    }
}
