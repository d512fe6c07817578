namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>A row of an upstream list that could not be read.</summary>
/// <param name="Id">Its id, where at least that could be read.</param>
/// <param name="Reason">Field and reason, in words.</param>
/// <param name="Raw">The row as sent (UTF-8 JSON).</param>
public sealed record UnreadableRow(string? Id, string Reason, byte[] Raw);
