namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>A received webhook: the inbox's row, stored before the sender is told that it arrived.</summary>
public sealed class WebhookEvent
{
    /// <summary>Key, in the order of arrival.</summary>
    public long Id { get; set; }

    /// <summary>Connection it came in through.</summary>
    public int ConnectionId { get; set; }

    /// <summary>What identifies the occurrence; the same occurrence may be delivered more than once [S]. Unique within the connection.</summary>
    public string UserAssignedId { get; set; } = "";

    /// <summary>Id of the first delivery.</summary>
    public string EventId { get; set; } = "";

    /// <summary>Type, for example <c>tn.sp.session-completed</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>When it happened, as the sender says (UTC); null when it says nothing readable.</summary>
    public DateTime? OccurredOn { get; set; }

    /// <summary>When it arrived (UTC).</summary>
    public DateTime ReceivedOn { get; set; }

    /// <summary>How often the same occurrence arrived.</summary>
    public int Deliveries { get; set; } = 1;

    /// <summary>State.</summary>
    public WebhookEventState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next (UTC); null when it is not.</summary>
    public DateTime? NextAttemptOn { get; set; }

    /// <summary>When it came to its end (UTC), or null.</summary>
    public DateTime? FinishedOn { get; set; }

    /// <summary>Id of the session it speaks of, or null.</summary>
    public string? SessionId { get; set; }

    /// <summary>Why it failed or was set aside, in words; null when neither.</summary>
    public string? Reason { get; set; }

    /// <summary>The body as it arrived; personal data. Empty once it is no longer needed.</summary>
    public byte[] Body { get; set; } = [];
}
