namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Which received webhooks are asked for; every part that is set must fit.</summary>
public sealed record WebhookFilter
{
    /// <summary>State.</summary>
    public WebhookEventState? State { get; init; }

    /// <summary>Name of the connection.</summary>
    public string? Connection { get; init; }

    /// <summary>Type as sent.</summary>
    public string? Type { get; init; }
}
