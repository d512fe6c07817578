namespace SchedulingPro.Dashboard.Features.Leads;

internal static class LeadsFeature
{
    /// <summary>The lead queue and the worker that fills it.</summary>
    public static void AddLeadsFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<LeadWorker>();
    }
}
