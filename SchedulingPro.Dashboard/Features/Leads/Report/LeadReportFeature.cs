using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Leads.Bulk;
using SchedulingPro.Dashboard.Features.Leads.Export;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

internal static class LeadReportFeature
{
    /// <summary>The team report, leads as files, and acts upon many leads.</summary>
    public static void AddLeadReport(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LeadReportModel>();
        builder.AddPageTables<LeadReportTables>();
        builder.Services.AddScoped<LeadExport>();
        builder.Services.AddScoped<LeadBulkModel>();
        builder.Services.AddSingleton<LeadBulkJobs>();
    }

    public static void MapLeadFiles(this WebApplication app) => LeadExport.Map(app);
}
