namespace SchedulingPro.Core.Reporting;

/// <summary>
/// A period as it stands in a URL: a name that moves with time ("last 30 days"), two dates, or all time. It becomes a
/// <see cref="ReportPeriod"/> with the clock and the tenant's zone.
/// </summary>
/// <param name="Preset">The named period; null for all time; <see cref="PeriodPreset.Custom"/> with dates.</param>
/// <param name="First">First local day of a custom period.</param>
/// <param name="Last">Last local day of a custom period, included.</param>
public sealed record PeriodChoice(PeriodPreset? Preset, DateOnly? First = null, DateOnly? Last = null)
{
    /// <summary>All time.</summary>
    public static PeriodChoice AllTime { get; } = new((PeriodPreset?)null);

    /// <summary>The last thirty days, today included.</summary>
    public static PeriodChoice Last30Days { get; } = new(PeriodPreset.Last30Days);

    /// <summary>A period between two dates, both included.</summary>
    public static PeriodChoice Custom(DateOnly first, DateOnly last) =>
        first <= last ? new(PeriodPreset.Custom, first, last) : new(PeriodPreset.Custom, last, first);

    /// <summary>The dates it means as of <paramref name="nowUtc"/> in <paramref name="zone"/>; null for all time.</summary>
    public ReportPeriod? Resolve(DateTime nowUtc, TimeZoneInfo zone, bool weekStartsOnSunday = false) =>
        this switch
        {
            { Preset: null } => null,
            { Preset: PeriodPreset.Custom, First: { } first, Last: { } last } => ReportPeriod.Custom(first, last, zone),
            { Preset: { } preset } => ReportPeriod.Of(preset, nowUtc, zone, weekStartsOnSunday),
        };
}
