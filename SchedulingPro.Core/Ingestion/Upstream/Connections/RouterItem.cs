namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>A router that is read through a connection. Times are UTC.</summary>
/// <param name="Id">Router id upstream.</param>
/// <param name="AddedOn">When it was registered.</param>
/// <param name="InStepOn">When it was last read to the end of a pass, or null.</param>
/// <param name="Error">What went wrong in the last pass, or null.</param>
public sealed record RouterItem(string Id, DateTime AddedOn, DateTime? InStepOn, string? Error);
