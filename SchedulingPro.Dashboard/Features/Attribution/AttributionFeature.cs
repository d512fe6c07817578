using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Attribution.Campaigns;
using SchedulingPro.Dashboard.Features.Attribution.Spend;

namespace SchedulingPro.Dashboard.Features.Attribution;

internal static class AttributionFeature
{
    public static void AddAttributionPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IAttributionFigures, AttributionModel>();
        builder.AddPageTables<AttributionTables>();
        builder.Services.AddScoped<CampaignsModel>();
        builder.AddPageTables<CampaignTables>();
        builder.Services.AddScoped<SpendModel>();
        builder.AddPageTables<SpendTables>();
    }
}
