using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Webhooks;

internal static class WebhookFeature
{
    /// <summary>The receiver of webhooks, the worker behind it and the page that shows them.</summary>
    public static void AddWebhookFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WebhookRefusals>();
        builder.Services.AddSingleton<WebhookReceiving>();
        builder.Services.AddHostedService<WebhookWorker>();
        builder.Services.AddScoped<WebhooksModel>();
    }

    /// <summary>Open to everybody, because the sender has no account here: it proves itself by signing the body.</summary>
    public static void MapWebhooks(this WebApplication app) =>
        app.MapPost(AppUrls.WebhookReceiverPattern, WebhookApi.ReceiveAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .ExcludeFromDescription();
}
