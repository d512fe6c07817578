namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>One call that the stand-in received.</summary>
/// <param name="Number">Its place among all calls, from 1.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without the query.</param>
/// <param name="Query">Query with its question mark, or an empty text.</param>
/// <param name="On">When it came, by the stand-in's clock.</param>
public sealed record StandInCall(int Number, string Method, string Path, string Query, DateTimeOffset On)
{
    /// <summary>Status it was answered with; 0 before, and for connections that were broken off.</summary>
    public int Status { get; set; }

    public bool IsToken => Path.EndsWith("/connect/token", StringComparison.Ordinal);

    public bool IsSessions => Path.EndsWith("/sessions", StringComparison.Ordinal);

    /// <summary>The value of a query parameter, or null.</summary>
    public string? Parameter(string name) => System.Web.HttpUtility.ParseQueryString(Query)[name];
}
