using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Names;

internal static class NamesFeature
{
    /// <summary>The page of names behind ids.</summary>
    public static void AddNamesFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<NamesModel>();
        builder.AddPageTables<NameTables>();
    }
}
