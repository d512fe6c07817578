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

    internal override Task<IReadOnlyDictionary<long, DimensionValue>> ReadAsync(
        SessionSet set,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> codes,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<long, DimensionValue>>(
            codes.ToDictionary(
                c => c,
                c => isSlot && c == NoSlot ? DimensionValue.NotGiven : Of(LocalQuarters.Of(Begin(c), zone))
            )
        );

    private DateTime Begin(long quarter) =>
        isSlot
            ? new(quarter * LocalQuarters.TicksPerQuarter, DateTimeKind.Utc)
            : SessionKey.CreatedOn(quarter * LocalQuarters.KeysPerQuarter);

    private DimensionValue Of((int Weekday, int Hour) local) =>
        isWeekday
            ? new(LocalQuarters.WeekdayKey(local.Weekday), LocalQuarters.WeekdayName(local.Weekday))
            : new(LocalQuarters.HourKey(local.Hour), LocalQuarters.HourName(local.Hour));
}
