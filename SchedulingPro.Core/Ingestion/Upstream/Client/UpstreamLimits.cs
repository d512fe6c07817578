namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Limits that no real answer comes near; they keep a broken upstream from taking this program down.</summary>
internal static class UpstreamLimits
{
    /// <summary>The largest answer that is read, in bytes: 5,000 sessions have about 10 MB.</summary>
    internal const int LargestAnswer = 256 * 1024 * 1024;

    /// <summary>The largest answer to a request for a token, in bytes.</summary>
    internal const int LargestToken = 1024 * 1024;

    /// <summary>Rows of names that are read, at most.</summary>
    internal const int MostNames = 500_000;

    /// <summary>The longest that one call waits because the upstream asks for it; what asks for more has failed.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>The longest pause between two tries that this program takes by itself.</summary>
    internal static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);
}
