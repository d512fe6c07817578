namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>What the ingestor must know of a stored session to decide what an arrival does to it.</summary>
internal sealed record StoredSession(long Id, long ModifiedTicks, int OwnerKey, int? RouterKey);
