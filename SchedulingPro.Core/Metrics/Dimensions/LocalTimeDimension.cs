using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>Weekday or hour of the visit or of the chosen slot, in the zone asked for.</summary>
internal sealed class LocalTimeDimension(string key, string label, bool isWeekday, bool isSlot)
    : Dimension(key, label, key)
{
    private const long NoSlot = -1;

    public override bool IsOrdered => true;

    internal override Expression<Func<Session, long>> Code =>
        isSlot
            ? s => s.SlotTicks == null ? NoSlot : s.SlotTicks.Value / LocalQuarters.TicksPerQuarter
            : s => s.Id / LocalQuarters.KeysPerQuarter;

    internal override Func<long, long> Folding(TimeZoneInfo zone)
    {
        var known = new Dictionary<long, long>();
        return quarter =>
        {
            if (isSlot && quarter == NoSlot)
            {
                return NoSlot;
            }

            if (!known.TryGetValue(quarter, out var place))
            {
                var (weekday, hour) = LocalQuarters.Of(Begin(quarter), zone);
                known[quarter] = place = isWeekday ? weekday : hour;
            }

            return place;
        };
    }

    internal override Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<long, DimensionValue>>(
            codes.ToDictionary(c => c, c => isSlot && c == NoSlot ? DimensionValue.NotGiven : Of((int)c))
        );

    private DateTime Begin(long quarter) =>
        isSlot
            ? new(quarter * LocalQuarters.TicksPerQuarter, DateTimeKind.Utc)
            : SessionKey.CreatedOn(quarter * LocalQuarters.KeysPerQuarter);

    private DimensionValue Of(int place) =>
        isWeekday
            ? new(LocalQuarters.WeekdayKey(place), LocalQuarters.WeekdayName(place))
            : new(LocalQuarters.HourKey(place), LocalQuarters.HourName(place));
}
