namespace SchedulingPro.Dashboard.Exports;

internal static class ExportServices
{
    public static void AddExports(this WebApplicationBuilder builder) => builder.Services.AddScoped<ExportApi>();

    /// <summary>A page whose tables can be downloaded.</summary>
    public static void AddPageTables<T>(this WebApplicationBuilder builder)
        where T : class, IPageTables => builder.Services.AddScoped<IPageTables, T>();

    public static void MapExports(this WebApplication app) => ExportApi.Map(app);
}
