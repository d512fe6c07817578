namespace SchedulingPro.Core.Names;

/// <summary>A ZIP code that a zone serves.</summary>
public sealed class ZoneZip
{
    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Id of the zone upstream.</summary>
    public long ZoneId { get; set; }

    /// <summary>ZIP code as given, trimmed.</summary>
    public string Zip { get; set; } = "";
}
