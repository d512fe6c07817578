using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>One connection in the answer of <c>connection list</c>. Times are UTC.</summary>
internal sealed record ConnectionLine(
    string Name,
    long Tenant,
    string State,
    string BaseUrl,
    string TokenUrl,
    string ClientId,
    bool WebhookKey,
    string WebhookHeader,
    bool AllowUnsignedWebhooks,
    string WebhookPath,
    IReadOnlyList<string> Routers,
    int Schedulers,
    DateTime? InStepOn
)
{
    public static ConnectionLine Of(ConnectionItem connection) =>
        new(
            connection.Name,
            connection.TenantId,
            !connection.SecretsOpen ? "secrets missing"
                : connection.IsPaused ? "paused"
                : "active",
            connection.BaseUrl,
            connection.TokenUrl,
            connection.ClientId,
            connection.HasWebhookKey,
            connection.WebhookHeader,
            connection.AllowUnsignedWebhooks,
            AppUrls.WebhookAddress(connection.Name),
            [.. connection.Routers.Select(r => r.Id)],
            connection.Schedulers,
            connection.InStepOn
        );

    public override string ToString() =>
        $"{Name}  tenant {Tenant}  {BaseUrl}  {State}  "
        + $"webhooks: {(WebhookKey ? "signed" : AllowUnsignedWebhooks ? "unsigned" : "refused")}  "
        + $"schedulers: {Schedulers}  routers: {(Routers.Count == 0 ? "none" : string.Join(", ", Routers))}  "
        + $"in step: {(InStepOn is { } at ? $"{at:yyyy-MM-dd HH:mm} UTC" : "not yet")}";
}
