namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Raised when a webhook was stored.</summary>
public sealed class WebhookSignal : WorkSignal;
