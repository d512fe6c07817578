namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>State of a received webhook.</summary>
public enum WebhookEventState
{
    /// <summary>It waits for its turn, or for its next try.</summary>
    Waiting = 0,

    /// <summary>Its session is stored, or a newer state of it was already.</summary>
    Done = 1,

    /// <summary>A type that this product does not know; kept and shown, not processed.</summary>
    UnknownType = 2,

    /// <summary>It cannot be processed; the reason says why, and a person may replay it.</summary>
    Poison = 3,
}
