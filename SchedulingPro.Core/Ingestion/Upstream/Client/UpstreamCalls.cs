namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What a client asked of the upstream.</summary>
/// <param name="Sent">Requests sent, tokens and repeats among them.</param>
/// <param name="Repeated">Of these, repeats after an answer or a silence that may pass.</param>
/// <param name="Throttled">Answers 429.</param>
public readonly record struct UpstreamCalls(long Sent, long Repeated, long Throttled);
