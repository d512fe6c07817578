using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>The IANA time zones this machine knows.</summary>
public static class TimeZones
{
    /// <summary>Ids to choose from: places, and UTC; the old names and fixed offsets are left out.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. TimeZoneInfo
            .GetSystemTimeZones()
            .Select(zone => Canonical(zone.Id))
            .OfType<string>()
            .Where(id => id == "UTC" || (id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)))
            .Append("UTC")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The machine's own zone, or UTC when it has none of <see cref="All"/>.</summary>
    public static string Local => Canonical(TimeZoneInfo.Local.Id) is { } id && All.Contains(id) ? id : "UTC";

    /// <summary>The IANA id of <paramref name="id"/> (also of a Windows id) in its usual spelling, or null when there is no such zone.</summary>
    public static string? Canonical(string? id)
    {
        id = id?.Trim();
        if (string.IsNullOrEmpty(id) || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return null;
        }

        if (zone.HasIanaId)
        {
            return zone.Id;
        }

        return TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null;
    }
}
