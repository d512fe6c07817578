namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>Settings of the API's limits.</summary>
internal sealed class ApiLimitOptions
{
    public const string Section = "Api:Limits";

    /// <summary>Calls of one client for its tenant in a second; the published API's value.</summary>
    public int CallsPerSecond { get; set; } = 60;

    /// <summary>Token requests of one client from one network in a minute, failed ones included; a token lasts 15 minutes.</summary>
    public int TokensPerMinute { get; set; } = 10;

    /// <summary>Token requests of one network in a minute, whatever clients it names.</summary>
    public int TokensPerMinuteAndNetwork { get; set; } = 60;
}
