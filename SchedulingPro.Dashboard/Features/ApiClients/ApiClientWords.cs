using System.Globalization;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>What an API client may do, in words.</summary>
internal static class ApiClientWords
{
    public static IReadOnlyList<(ApiEndpoints Endpoint, string Label)> Endpoints { get; } =
    [
        (ApiEndpoints.Schedulers, "Schedulers, with their install keys"),
        (ApiEndpoints.SchedulerSessions, "Sessions of schedulers"),
        (ApiEndpoints.SchedulerPerformance, "Performance of schedulers"),
        (ApiEndpoints.RouterSessions, "Sessions of routers"),
        (ApiEndpoints.RouterPerformance, "Performance of routers"),
    ];

    public static string CompaniesOf(ApiClientItem client) =>
        client.AllCompanies ? "All companies"
        : client.Companies.Length == 0 ? "No company"
        : string.Join(", ", client.Companies.Select(company => company.Name));

    public static string EndpointsOf(ApiClientItem client) =>
        client.Endpoints == ApiEndpoints.All
            ? "all endpoints"
            : Count(Endpoints.Count(e => client.Endpoints.HasFlag(e.Endpoint)), "endpoint");

    public static string ExpiryOf(ApiClientItem client, TimeZoneInfo zone) =>
        client.ExpiresOn is { } end
            ? ApiClientExpiry.LastDayOf(end, zone).ToString("MMM d, yyyy", CultureInfo.InvariantCulture)
            : "None";

    /// <summary>"secret" or "app key".</summary>
    public static string Of(ApiCredentialKind kind) => kind == ApiCredentialKind.Secret ? "secret" : "app key";

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
