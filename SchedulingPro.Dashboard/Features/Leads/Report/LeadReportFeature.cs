using SchedulingPro.Dashboard.Features.Leads.Export;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

internal static class LeadReportFeature
{
    /// <summary>The team report, and leads as files.</summary>
    public static void AddLeadReport(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LeadReportModel>();
        builder.Services.AddScoped<LeadExport>();
    }

    public static void MapLeadFiles(this WebApplication app)
    {
        app.MapLeadReport();
        LeadExport.Map(app);
    }
}
