namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>A call to the upstream failed for good.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">What happened, in a sentence without secrets or personal data.</param>
/// <param name="advice">What a person can do about it, in a sentence.</param>
/// <param name="inner">The cause, or null.</param>
public sealed class UpstreamException(UpstreamProblem problem, string message, string advice, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public UpstreamProblem Problem => problem;

    /// <summary>What a person can do about it.</summary>
    public string Advice => advice;

    /// <summary>The answer's HTTP status, or null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the same call may succeed a little later.</summary>
    internal bool MayPass { get; init; }

    /// <summary>How long the upstream asks to wait; null when it does not say.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
