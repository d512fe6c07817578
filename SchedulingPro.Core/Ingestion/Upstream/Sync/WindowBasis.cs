namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Which stamp of a session a window is about.</summary>
internal enum WindowBasis
{
    /// <summary><c>createdOn</c>: never moves, so windows of it hold the same sessions whatever changes meanwhile.</summary>
    Created,

    /// <summary><c>modifiedOn</c>: a session that changes leaves its window towards the future, where a later pass finds it.</summary>
    Modified,
}
