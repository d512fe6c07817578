namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>A session that could not be taken, as pages list it: without what it holds.</summary>
/// <param name="Id">Key.</param>
/// <param name="ExternalId">Its id upstream, or # and a hash where even that could not be read.</param>
/// <param name="Reason">Field and reason.</param>
/// <param name="SeenOn">When it was first seen (UTC).</param>
public sealed record UnreadableItem(long Id, string ExternalId, string Reason, DateTime SeenOn);
