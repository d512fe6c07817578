namespace SchedulingPro.Dashboard.Features.Leads;

internal static class LeadsFeature
{
    /// <summary>The lead queue and the worker that fills it.</summary>
    public static void AddLeadsFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LeadsModel>();
        builder.Services.AddScoped<LeadFilterValues>();
        builder.Services.AddScoped<LeadBadgeModel>();
        builder.Services.AddHostedService<LeadWorker>();
    }
}
