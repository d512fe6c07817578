using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Compare;

internal static class CompareFeature
{
    public static void AddCompare(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ICompareFigures, CompareModel>();
        builder.AddPageTables<CompareTables>();
    }
}
