using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.DropOff;

internal static class DropOffFeature
{
    public static void AddDropOff(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IDropOffFigures, DropOffModel>();
        builder.AddPageTables<DropOffTables>();
    }
}
