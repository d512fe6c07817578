using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Performance.Print;
using SchedulingPro.Dashboard.Features.Performance.Volume;

namespace SchedulingPro.Dashboard.Features.Performance;

internal static class PerformanceFeature
{
    public static void AddPerformance(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IPerformanceFigures, PerformanceModel>();
        builder.Services.AddScoped<IVolumeFigures, VolumeModel>();
        builder.Services.AddScoped<PrintModel>();
        builder.AddPageTables<PerformanceTables>();
        builder.AddPageTables<VolumeTables>();
    }
}
