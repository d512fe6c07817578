using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Endpoints as the command line writes them.</summary>
internal static class ApiEndpointNames
{
    private static readonly (string Name, ApiEndpoints Endpoint)[] Known =
    [
        ("schedulers", ApiEndpoints.Schedulers),
        ("scheduler-sessions", ApiEndpoints.SchedulerSessions),
        ("scheduler-performance", ApiEndpoints.SchedulerPerformance),
        ("router-sessions", ApiEndpoints.RouterSessions),
        ("router-performance", ApiEndpoints.RouterPerformance),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Name)];

    public static IReadOnlyList<string> Of(ApiEndpoints endpoints) =>
        [.. Known.Where(k => endpoints.HasFlag(k.Endpoint)).Select(k => k.Name)];

    public static ApiEndpoints Parse(IEnumerable<string> names) =>
        names.Aggregate(ApiEndpoints.None, (all, name) => all | Known.Single(k => k.Name == name).Endpoint);
}
