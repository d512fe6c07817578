using System.Diagnostics;

namespace SchedulingPro.Dashboard.App;

/// <summary>The short id shown to people that leads to the entry in the log.</summary>
internal static class ErrorReference
{
    /// <summary>The trace id of the request: the log of every request carries it.</summary>
    public static string? Of(HttpContext? context) => Activity.Current?.TraceId.ToString() ?? context?.TraceIdentifier;

    /// <summary>A new one, for errors inside a circuit where there is no request.</summary>
    public static string New() => ActivityTraceId.CreateRandom().ToString();
}
