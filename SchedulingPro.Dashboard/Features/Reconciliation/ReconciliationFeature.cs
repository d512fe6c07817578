using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

internal static class ReconciliationFeature
{
    /// <summary>The page that compares our numbers with upstream's.</summary>
    public static void AddReconciliationFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReconciliationModel>();
        builder.AddPageTables<ReconciliationTables>();
    }
}
