namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>An event of the inbox as it is worked off.</summary>
internal sealed record WebhookWork(
    long Id,
    long TenantId,
    string Connection,
    string Type,
    DateTime ReceivedOn,
    int Attempts,
    byte[] Body
);
