using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;

namespace SchedulingPro.Core.Attribution;

internal static class AttributionServices
{
    internal static void AddAttribution(this IServiceCollection services)
    {
        services.AddSingleton<CampaignListQuery>();
        services.AddSingleton<CampaignAliasEditor>();
        services.AddSingleton<SpendListQuery>();
        services.AddSingleton<SpendEditor>();
        services.AddSingleton<CostQuery>();
        services.AddSingleton<TouchQuery>();
    }
}
