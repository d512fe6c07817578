namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What somebody says about a connection. What is null, and a secret that is empty, stays as it is; see <see cref="UpstreamConnectionEditor"/>.</summary>
public sealed record ConnectionDraft
{
    /// <summary>Address of the API; a slash at its end and a pasted <c>/schedulingpro/v2…</c> are cut off.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Address that hands out tokens; without a path it gets <see cref="UpstreamHosts.TokenPath"/>.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>Tenant id in the account, above 0.</summary>
    public long? TenantId { get; init; }

    /// <summary>Client id of the app.</summary>
    public string? ClientId { get; init; }

    /// <summary>Client secret in clear.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>App key in clear.</summary>
    public string? AppKey { get; init; }

    /// <summary>Key that signs webhooks, in clear, <see cref="ConnectionRules.ShortestWebhookKey"/> to <see cref="ConnectionRules.LongestWebhookKey"/> characters.</summary>
    public string? WebhookKey { get; init; }

    /// <summary>Whether the stored webhook key is to go.</summary>
    public bool RemoveWebhookKey { get; init; }

    /// <summary>Header that carries a webhook's signature.</summary>
    public string? WebhookHeader { get; init; }

    /// <summary>Whether webhooks without a signature are taken while no key is entered.</summary>
    public bool? AllowUnsignedWebhooks { get; init; }

    /// <summary>Without secrets, since records print all they hold.</summary>
    public override string ToString() => $"tenant {TenantId} at {BaseUrl}";
}
