using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Ingestion.Webhooks;

internal static class WebhookServices
{
    /// <summary>Everything of the inbox but the worker, which belongs to the server.</summary>
    internal static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddMetrics();
        services
            .AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<WebhookSignal>();
        services.AddSingleton<WebhookFeed>();
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<WebhookProcessor>();
        services.AddSingleton<WebhookRetention>();
        services.AddSingleton<WebhookReplay>();
        services.AddSingleton<WebhookListQuery>();
        services.AddSingleton<WebhookBodyQuery>();
        return services;
    }
}
