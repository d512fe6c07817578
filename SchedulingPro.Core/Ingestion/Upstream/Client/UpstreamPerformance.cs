namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Upstream's own figures of a scheduler or router over a window.</summary>
/// <param name="Figures">Number by the published field's name; a milestone's count under its milestone's name. Unknown numeric fields are kept.</param>
/// <param name="Raw">The answer as sent (UTF-8 JSON, compact).</param>
public sealed record UpstreamPerformance(IReadOnlyDictionary<string, double> Figures, byte[] Raw);
