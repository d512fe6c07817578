using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>What load balancers and watchers ask. Anonymous, so the answer is one word and nothing else.</summary>
internal static class HealthApi
{
    private const string Ready = "ready";
    private const string InStep = "in-step";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SystemModel>();
        builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<InStepHealthCheck>("upstream", tags: [InStep], timeout: TimeSpan.FromSeconds(5));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(AppUrls.HealthLive, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(AppUrls.HealthReady, new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready) })
            .AllowAnonymous();
        app.MapHealthChecks(AppUrls.HealthInStep, new HealthCheckOptions { Predicate = c => c.Tags.Contains(InStep) })
            .AllowAnonymous();
    }
}
