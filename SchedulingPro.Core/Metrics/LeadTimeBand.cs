using System.Globalization;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Core.Sessions.Filters.Fields;

namespace SchedulingPro.Core.Metrics;

/// <summary>Booked sessions whose slot lies so many days after the visit.</summary>
/// <param name="FromDays">Fewest days (24 hours each), included; null for slots before the visit.</param>
/// <param name="ToDays">Most days, excluded; null without an end.</param>
/// <param name="Sessions">How many.</param>
public sealed record LeadTimeBand(int? FromDays, int? ToDays, long Sessions)
{
    private static readonly int[] Bounds = [0, 1, 2, 3, 4, 7, 14, 30];

    /// <summary>All bands in their order, without sessions: first the one of slots before the visit.</summary>
    internal static IReadOnlyList<LeadTimeBand> All { get; } =
    [
        new(null, 0, 0),
        .. Bounds.Select((from, i) => new LeadTimeBand(from, i + 1 < Bounds.Length ? Bounds[i + 1] : null, 0)),
    ];

    /// <summary>Names it in filters: "1-2", "30-", "-0".</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{FromDays}-{ToDays}");

    internal long FromTicks => FromDays * TimeSpan.TicksPerDay ?? long.MinValue;

    internal long ToTicks => ToDays * TimeSpan.TicksPerDay ?? long.MaxValue;

    /// <summary>The filter of exactly its sessions, among those of <paramref name="filter"/>.</summary>
    public SessionFilter Drill(SessionFilter filter) =>
        filter.With(FilterKeys.Counted, CountedField.LeadTimePrefix + Key);
}
