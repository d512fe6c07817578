namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>How long calls are tried before they count as failed.</summary>
internal sealed record UpstreamPatience
{
    /// <summary>Calls in a second, at most.</summary>
    internal required int CallsPerSecond { get; init; }

    /// <summary>What one request may take, its answer's last byte included.</summary>
    internal required TimeSpan Timeout { get; init; }

    /// <summary>How often a call is tried again.</summary>
    internal required int Retries { get; init; }

    /// <summary>Pause before the first repeat.</summary>
    internal required TimeSpan BackOff { get; init; }

    /// <summary>How long calls rest after many failures.</summary>
    internal required TimeSpan Rest { get; init; }

    /// <summary>The longest wait that the upstream may ask for.</summary>
    internal TimeSpan LongestWait { get; init; } = UpstreamLimits.LongestWait;

    /// <summary>That of the settings.</summary>
    internal static UpstreamPatience Of(UpstreamOptions options) =>
        new()
        {
            CallsPerSecond = options.CallsPerSecond,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            Retries = options.Retries,
            BackOff = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
            Rest = TimeSpan.FromSeconds(options.RestSeconds),
        };

    /// <summary>That of a person who waits for the answer.</summary>
    internal static UpstreamPatience OfPerson(UpstreamOptions options) =>
        Of(options) with
        {
            Timeout = TimeSpan.FromSeconds(Math.Min(options.TimeoutSeconds, 6)),
            Retries = 1,
            BackOff = TimeSpan.FromMilliseconds(200),
            LongestWait = TimeSpan.FromSeconds(2),
        };
}
