using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Alerts;

internal static class AlertServices
{
    /// <summary>Rules and alerts. The words come from whoever registers <see cref="IAlertTexts"/>.</summary>
    internal static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<AlertFeed>();
        services.AddSingleton<AlertCheck>();
        services.AddSingleton<AlertWatch>();
        services.AddSingleton<AlertRehearsal>();
        services.AddSingleton<AlertRuleEditor>();
        services.AddSingleton<AlertListQuery>();
        services.AddSingleton<AlertDesk>();
        return services;
    }
}
