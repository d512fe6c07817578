namespace SchedulingPro.Dashboard.Api;

/// <summary>Where the API is, as published.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/schedulingpro";
    public const string Tenant = Prefix + "/v2/tenant/{tenant}";
    public const string Schedulers = "/schedulers";
    public const string SchedulerSessions = "/schedulers/{id}/sessions";
    public const string SchedulerPerformance = "/schedulers/{id}/performance";
    public const string RouterSessions = "/routers/{id}/sessions";
    public const string RouterPerformance = "/routers/{id}/performance";

    /// <summary>Where clients get their tokens.</summary>
    public const string Connect = "/connect";
    public const string Token = Connect + "/token";

    /// <summary>Whether the request is a program's, so that every answer to it has the API's form.</summary>
    public static bool Has(HttpRequest request) =>
        request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments(Connect, StringComparison.OrdinalIgnoreCase);
}
