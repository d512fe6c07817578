namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>What became of a delivery. It is committed when this is answered.</summary>
/// <param name="EventId">Key of the event in the inbox.</param>
/// <param name="IsNew">False for a repeated delivery of an event that is there already.</param>
/// <param name="State">State of the event now.</param>
/// <param name="Reason">Why it was set aside, or null.</param>
public sealed record WebhookReceipt(long EventId, bool IsNew, WebhookEventState State, string? Reason);
