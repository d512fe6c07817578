namespace SchedulingPro.Dashboard.Features.Performance;

internal static class PerformanceFeature
{
    public static void AddPerformance(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<IPerformanceFigures, PerformanceModel>();
}
