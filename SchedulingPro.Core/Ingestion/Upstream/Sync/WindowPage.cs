using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Sessions of a window, or of a part of one.</summary>
/// <param name="Window">The window that was read.</param>
/// <param name="Page">What stood in it.</param>
/// <param name="Ends">Whether the window is read whole with this page: its checkpoint may be written.</param>
internal sealed record WindowPage(SyncWindow Window, UpstreamPage<SessionArrival> Page, bool Ends);
