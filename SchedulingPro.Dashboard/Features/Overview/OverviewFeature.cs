namespace SchedulingPro.Dashboard.Features.Overview;

internal static class OverviewFeature
{
    public static void AddOverview(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<IOverviewFigures, OverviewModel>();
}
