namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>A received webhook as pages show it, without its body.</summary>
public sealed record WebhookItem
{
    /// <summary>Key, in the order of arrival.</summary>
    public required long Id { get; init; }

    /// <summary>Name of the connection.</summary>
    public required string Connection { get; init; }

    /// <summary>Type as sent; empty where it had none.</summary>
    public required string Type { get; init; }

    /// <summary>Id of the first delivery.</summary>
    public required string EventId { get; init; }

    /// <summary>What identifies the occurrence.</summary>
    public required string UserAssignedId { get; init; }

    /// <summary>Session it speaks of, or null.</summary>
    public required string? SessionId { get; init; }

    /// <summary>State.</summary>
    public required WebhookEventState State { get; init; }

    /// <summary>When it happened (UTC), or null.</summary>
    public required DateTime? OccurredOn { get; init; }

    /// <summary>When it arrived (UTC).</summary>
    public required DateTime ReceivedOn { get; init; }

    /// <summary>When it came to its end (UTC), or null.</summary>
    public required DateTime? FinishedOn { get; init; }

    /// <summary>When it is tried next (UTC), or null.</summary>
    public required DateTime? NextAttemptOn { get; init; }

    /// <summary>How often it was delivered.</summary>
    public required int Deliveries { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why it failed or was set aside, or null.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether its body is still kept.</summary>
    public required bool HasBody { get; init; }

    /// <summary>Whether it can be put back into the inbox.</summary>
    public bool CanBeReplayed => HasBody && State is (WebhookEventState.Poison or WebhookEventState.UnknownType);
}
