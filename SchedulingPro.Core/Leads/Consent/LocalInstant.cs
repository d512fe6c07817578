namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Local times as instants, also where the clocks change.</summary>
public static class LocalInstant
{
    /// <summary>
    /// The instant (UTC) that a local time of the zone means: of one that comes twice the first, of one that the clocks skip
    /// the end of the gap.
    /// </summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
