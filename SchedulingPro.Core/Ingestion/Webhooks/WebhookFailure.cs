namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>What becomes of an event whose session was not stored: set aside, or <see cref="WebhookEventState.Waiting"/> for its next attempt.</summary>
internal sealed record WebhookFailure(WebhookWork Work, WebhookEventState State, string? Reason)
{
    internal DateTime? NextAttemptOn { get; init; }
}
