using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>All that one stored session consists of.</summary>
internal sealed record SessionWrite(Session Row, byte[] Document, byte[]? Raw, string SearchText);
