namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>A stored secret cannot be opened, as after restoring a database without its data folder.</summary>
public sealed class SecretUnreadableException(Exception inner)
    : Exception(
        "The keys of the data folder do not open the stored secrets of this connection. Enter its client secret, app key and webhook key again.",
        inner
    );
