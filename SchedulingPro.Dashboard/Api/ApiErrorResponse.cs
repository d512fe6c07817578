namespace SchedulingPro.Dashboard.Api;

/// <summary>The published error body (<c>ApiErrorResponse</c>), after RFC 7807. Every member is always there.</summary>
/// <param name="Type">URI of the kind of problem.</param>
/// <param name="Title">What is wrong, in a sentence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="TraceId">Leads to the entry in the server's log.</param>
/// <param name="Errors">Reasons by the name of the parameter or field.</param>
/// <param name="Data">More for programs; empty so far.</param>
internal sealed record ApiErrorResponse(
    string Type,
    string Title,
    int Status,
    string TraceId,
    IReadOnlyDictionary<string, string[]> Errors,
    IReadOnlyDictionary<string, object?> Data
);
