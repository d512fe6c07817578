namespace SchedulingPro.Core.Schedulers;

/// <summary>One account of the field-service system; holds companies.</summary>
public sealed class Tenant
{
    /// <summary>Id in the field-service system.</summary>
    public long Id { get; set; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; set; } = "";

    /// <summary>IANA time zone in which pages show times and days begin, for example <c>America/Chicago</c>.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Whether weeks begin on Sunday instead of Monday.</summary>
    public bool WeekStartsOnSunday { get; set; }

    /// <summary>Currency of amounts that people enter, as an ISO 4217 code.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>When the tenant was set up (UTC).</summary>
    public DateTime CreatedOn { get; set; }
}
