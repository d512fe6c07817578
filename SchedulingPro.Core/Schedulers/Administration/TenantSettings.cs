namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Settings of the tenant.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="TimeZone">IANA time zone in which pages show times and days begin.</param>
/// <param name="WeekStartsOnSunday">Whether weeks begin on Sunday instead of Monday.</param>
public sealed record TenantSettings(string Name, string TimeZone, bool WeekStartsOnSunday)
{
    /// <summary>Currency of the amounts that people enter, as an ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";
}
