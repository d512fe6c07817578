namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>A connection as a receiver of webhooks.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name, the end of the address.</param>
/// <param name="Header">Header that carries the signature.</param>
/// <param name="HasKey">Whether a key was entered.</param>
/// <param name="AllowsUnsigned">Whether it takes webhooks without a signature while it has no key.</param>
public sealed record WebhookReceiver(int Id, string Name, string Header, bool HasKey, bool AllowsUnsigned);
