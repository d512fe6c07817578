namespace SchedulingPro.Dashboard.Features.Sync;

internal static class SyncFeature
{
    /// <summary>The workers that keep this product in step with upstream and nodes in step with each other.</summary>
    public static void AddSync(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ChangeRelayWorker>();
        builder.Services.AddHostedService<SyncWorker>();
    }
}
