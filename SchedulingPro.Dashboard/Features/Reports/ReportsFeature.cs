using SchedulingPro.Core.Reports;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Reports;

internal static class ReportsFeature
{
    /// <summary>Reports by mail, and the worker that makes them.</summary>
    public static void AddReportsFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReportTexts>();
        builder.Services.AddSingleton<IReportTexts>(services => services.GetRequiredService<ReportTexts>());
        builder.Services.AddScoped<ReportsModel>();
        builder.AddPageTables<ReportTables>();
        builder.Services.AddHostedService<ReportWorker>();
    }
}
