using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>A connection as pages and lists show it: of secrets only whether they are there. Times are UTC.</summary>
public sealed record ConnectionItem
{
    /// <summary>Key.</summary>
    public required int Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Tenant id.</summary>
    public required long TenantId { get; init; }

    /// <summary>Name of the tenant.</summary>
    public required string TenantName { get; init; }

    /// <summary>Address of the API.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Address of the tokens.</summary>
    public required string TokenUrl { get; init; }

    /// <summary>Client id of the app.</summary>
    public required string ClientId { get; init; }

    /// <summary>Whether a webhook key is entered.</summary>
    public required bool HasWebhookKey { get; init; }

    /// <summary>Whether the data folder's keys open the stored secrets. If not, they have to be entered again.</summary>
    public required bool SecretsOpen { get; init; }

    /// <summary>Header that carries a webhook's signature.</summary>
    public required string WebhookHeader { get; init; }

    /// <summary>Whether webhooks without a signature are taken while no key is entered.</summary>
    public required bool AllowUnsignedWebhooks { get; init; }

    /// <summary>Whether continuous sync rests.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>When the last complete pass ended, or null before the first.</summary>
    public required DateTime? InStepOn { get; init; }

    /// <summary>When the names behind ids were last read, or null.</summary>
    public DateTime? NamesReadOn { get; init; }

    /// <summary>Which names the account does not permit, in words; null where it permits all.</summary>
    public string? NamesNote { get; init; }

    /// <summary>When an admin last changed it: what <see cref="UpstreamConnectionEditor.ChangeAsync"/> asks for.</summary>
    public required DateTime ModifiedOn { get; init; }

    /// <summary>Schedulers that are read through it.</summary>
    public required int Schedulers { get; init; }

    /// <summary>Routers that an admin registered, by id.</summary>
    public required ImmutableArray<RouterItem> Routers { get; init; }

    /// <summary>Whether webhooks are accepted: signed, or unsigned where that is allowed.</summary>
    public bool TakesWebhooks => HasWebhookKey || AllowUnsignedWebhooks;

    /// <summary>Whether its addresses are called over plain http through a network, where others can read along.</summary>
    public bool IsReadableOnItsWay =>
        ConnectionAddress.IsReadableOnItsWay(BaseUrl) || ConnectionAddress.IsReadableOnItsWay(TokenUrl);
}
