using System.Globalization;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>What is typed and chosen about a connection. Stored secrets are never in it: an empty one means "as it is".</summary>
public sealed class ConnectionForm
{
    private readonly ConnectionItem? seen;

    private ConnectionForm(ConnectionItem? seen) => this.seen = seen;

    public string? Name { get; set; }

    public UpstreamSystem System { get; set; }

    public string? BaseUrl { get; set; }

    public string? TokenUrl { get; set; }

    public string? TenantId { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? AppKey { get; set; }

    public string? WebhookKey { get; set; }

    public bool RemoveWebhookKey { get; set; }

    public string? WebhookHeader { get; set; } = UpstreamConnection.DefaultWebhookHeader;

    public bool AllowUnsignedWebhooks { get; set; }

    public bool IsNew => seen is null;

    /// <summary>Whether saving means another account, whose data is then read from its beginning.</summary>
    public bool IsOtherAccount =>
        seen is not null
        && (Hosts.BaseUrl.Trim().TrimEnd('/') != seen.BaseUrl || Tenant is { } id && id != 0 && id != seen.TenantId);

    public ConnectionDraft Draft =>
        new()
        {
            BaseUrl = Hosts.BaseUrl,
            TokenUrl = Hosts.TokenUrl,
            TenantId = Tenant,
            ClientId = ClientId ?? "",
            ClientSecret = ClientSecret,
            AppKey = AppKey,
            WebhookKey = RemoveWebhookKey ? null : WebhookKey,
            RemoveWebhookKey = RemoveWebhookKey,
            WebhookHeader = WebhookHeader ?? "",
            AllowUnsignedWebhooks = AllowUnsignedWebhooks,
        };

    private UpstreamHosts Hosts =>
        System switch
        {
            UpstreamSystem.Production => UpstreamHosts.Production,
            UpstreamSystem.Integration => UpstreamHosts.Integration,
            _ => new(BaseUrl ?? "", TokenUrl ?? ""),
        };

    /// <summary>Null when nothing is typed for a new connection, 0 for what is no number.</summary>
    private long? Tenant =>
        string.IsNullOrWhiteSpace(TenantId) && IsNew ? null
        : long.TryParse(TenantId?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : 0;

    public static ConnectionForm New() => new(null);

    public static ConnectionForm Of(ConnectionItem connection) =>
        new(connection)
        {
            Name = connection.Name,
            System = SystemOf(connection),
            BaseUrl = connection.BaseUrl,
            TokenUrl = connection.TokenUrl,
            TenantId = connection.TenantId.ToString(CultureInfo.InvariantCulture),
            ClientId = connection.ClientId,
            WebhookHeader = connection.WebhookHeader,
            AllowUnsignedWebhooks = connection.AllowUnsignedWebhooks,
        };

    /// <summary>What the connection is now, with the secrets that were typed: they are on no other paper.</summary>
    public static ConnectionForm Again(ConnectionItem connection, ConnectionForm typed)
    {
        var form = Of(connection);
        (form.ClientSecret, form.AppKey, form.WebhookKey) = (typed.ClientSecret, typed.AppKey, typed.WebhookKey);
        return form;
    }

    private static UpstreamSystem SystemOf(ConnectionItem connection)
    {
        var hosts = new UpstreamHosts(connection.BaseUrl, connection.TokenUrl);
        return hosts == UpstreamHosts.Production ? UpstreamSystem.Production
            : hosts == UpstreamHosts.Integration ? UpstreamSystem.Integration
            : UpstreamSystem.Other;
    }
}
