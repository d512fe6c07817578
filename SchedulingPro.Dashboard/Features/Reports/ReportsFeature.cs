using SchedulingPro.Core.Reports;

namespace SchedulingPro.Dashboard.Features.Reports;

internal static class ReportsFeature
{
    /// <summary>Reports by mail, and the worker that makes them.</summary>
    public static void AddReportsFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReportTexts>();
        builder.Services.AddSingleton<IReportTexts>(services => services.GetRequiredService<ReportTexts>());
        builder.Services.AddScoped<ReportsModel>();
        builder.Services.AddHostedService<ReportWorker>();
    }
}
