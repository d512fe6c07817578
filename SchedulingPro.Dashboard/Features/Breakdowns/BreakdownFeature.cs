using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

internal static class BreakdownFeature
{
    public static void AddBreakdown(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBreakdownFigures, BreakdownModel>();
        builder.AddPageTables<BreakdownTables>();
    }
}
