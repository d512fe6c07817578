namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>How often the API may be called; names of the rate limiter's policies.</summary>
internal static class ApiLimits
{
    /// <summary>Calls of one client for its tenant; calls without a known client by their network.</summary>
    public const string Calls = "api-calls";

    /// <summary>Token requests of one network; <see cref="ApiTokenClientLimit"/> counts those of one client beside it.</summary>
    public const string Token = "api-token";

    public static void AddApiLimits(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ApiLimitOptions>(builder.Configuration.GetSection(ApiLimitOptions.Section));
        builder.Services.AddSingleton<ApiTokenClientLimit>();
        builder.Services.AddRateLimiter(options =>
        {
            options.AddPolicy<string, ApiCallLimit>(Calls);
            options.AddPolicy<string, ApiTokenLimit>(Token);
        });
    }
}
