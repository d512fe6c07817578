namespace SchedulingPro.Dashboard.Features.Sync;

internal static class SyncFeature
{
    /// <summary>The page, and the workers that keep this product in step with upstream and nodes in step with each other.</summary>
    public static void AddSync(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SyncModel>();
        builder.Services.AddHostedService<ChangeRelayWorker>();
        builder.Services.AddHostedService<SyncWorker>();
    }
}
