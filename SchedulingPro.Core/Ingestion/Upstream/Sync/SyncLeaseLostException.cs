namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Another process syncs the connection now; this one must stop, and its last page was not stored.</summary>
public sealed class SyncLeaseLostException()
    : Exception("Another process took this connection over; this one stopped. Nothing is lost or doubled.");
