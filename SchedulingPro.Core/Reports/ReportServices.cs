using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Reports;

internal static class ReportServices
{
    /// <summary>Reports by mail. The words come from whoever registers <see cref="IReportTexts"/>.</summary>
    internal static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportFeed>();
        services.AddSingleton<ReportQuery>();
        services.AddSingleton<ReportSending>();
        services.AddSingleton<ReportEditor>();
        services.AddSingleton<ReportListQuery>();
        return services;
    }
}
