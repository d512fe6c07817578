using System.Net;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>An answer as it came: status, the headers that matter, and the bytes.</summary>
internal sealed record UpstreamAnswer(HttpStatusCode Status, AnswerBody Body) : IDisposable
{
    /// <summary>Host that was asked, for sentences.</summary>
    internal string Host { get; init; } = "";

    /// <summary>Media type, or an empty text.</summary>
    internal string MediaType { get; init; } = "";

    /// <summary>Where it sends the caller instead, without the query, or null.</summary>
    internal string? Location { get; init; }

    /// <summary>How long it asks to wait, or null.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>What the server says about missing authentication.</summary>
    internal string Challenge { get; init; } = "";

    /// <summary>Whether it is a web page, whatever the header says.</summary>
    internal bool IsPage =>
        MediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
        || Body.Bytes.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    public void Dispose() => Body.Dispose();
}
