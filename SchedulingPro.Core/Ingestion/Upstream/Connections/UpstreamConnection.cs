namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>An account of the upstream system that this product keeps in step with.</summary>
public sealed class UpstreamConnection
{
    /// <summary>The header that carries a webhook's signature unless the connection says otherwise [C].</summary>
    public const string DefaultWebhookHeader = "x-servicetitan-signature";

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name, unique; it stands in the webhook's address, so lower-case letters, digits, - and _ only.</summary>
    public string Name { get; set; } = "";

    /// <summary>Tenant whose data it brings in.</summary>
    public long TenantId { get; set; }

    /// <summary>Address of the API without <c>/schedulingpro/v2</c>, without a slash at its end.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Address that hands out access tokens, whole, for example <c>https://auth.servicetitan.io/connect/token</c>.</summary>
    public string TokenUrl { get; set; } = "";

    /// <summary>Client id of the app.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Client secret, encrypted with Data Protection; see <see cref="ConnectionSecrets"/>.</summary>
    public string ProtectedClientSecret { get; set; } = "";

    /// <summary>App key, encrypted likewise.</summary>
    public string ProtectedAppKey { get; set; } = "";

    /// <summary>Key that signs webhooks, encrypted likewise; null when none was entered.</summary>
    public string? ProtectedWebhookKey { get; set; }

    /// <summary>Header that carries a webhook's signature.</summary>
    public string WebhookHeader { get; set; } = DefaultWebhookHeader;

    /// <summary>Whether webhooks without a signature are taken while no key is entered. Off unless an admin says otherwise.</summary>
    public bool AllowUnsignedWebhooks { get; set; }

    /// <summary>Whether continuous sync rests.</summary>
    public bool IsPaused { get; set; }

    /// <summary>When somebody asked for a pass now (UTC), until the pass begins; null otherwise.</summary>
    public DateTime? RequestedOn { get; set; }

    /// <summary>When somebody asked to stop the pass that runs (UTC), until it stopped; null otherwise.</summary>
    public DateTime? CancelRequestedOn { get; set; }

    /// <summary>The process that syncs now, or null.</summary>
    public string? LeaseHolder { get; set; }

    /// <summary>Until when its word counts (UTC) unless it renews.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>When the last pass that read every source to its end was over (UTC), or null before the first.</summary>
    public DateTime? InStepOn { get; set; }

    /// <summary>When the names behind ids were last read (UTC), or null.</summary>
    public DateTime? NamesReadOn { get; set; }

    /// <summary>What could not be read of the names, in words, though nothing is wrong: kinds that the account does not permit; or null.</summary>
    public string? NamesNote { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When an admin last changed it (UTC).</summary>
    public DateTime ModifiedOn { get; set; }
}
