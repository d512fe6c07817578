using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>The two commands with which an integrator gets a first answer: a token, and a call with it.</summary>
internal static class CurlExample
{
    public static string Of(IssuedCredentials credentials, ApiEndpoints endpoints, Func<string, Uri> address)
    {
        var tenant = $"{credentials.TenantId}";
        var url = address(ApiRoutes.Tenant.Replace("{tenant}", tenant, StringComparison.Ordinal) + PathOf(endpoints));
        return $"""
            TOKEN=$(curl -s {address(ApiRoutes.Token)} \
              -d grant_type=client_credentials \
              -d client_id={credentials.ClientId} \
              -d client_secret={credentials.ClientSecret} \
              | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

            curl "{url}" \
              -H "Authorization: Bearer $TOKEN" \
              -H "ST-App-Key: {credentials.AppKey}"
            """;
    }

    /// <summary>The first thing the client may call; ids and times are for the reader to fill in.</summary>
    private static string PathOf(ApiEndpoints endpoints)
    {
        var (path, id) =
            endpoints.HasFlag(ApiEndpoints.Schedulers) ? (ApiRoutes.Schedulers, "")
            : endpoints.HasFlag(ApiEndpoints.SchedulerSessions) ? (ApiRoutes.SchedulerSessions, "SCHEDULER_ID")
            : endpoints.HasFlag(ApiEndpoints.SchedulerPerformance) ? (ApiRoutes.SchedulerPerformance, "SCHEDULER_ID")
            : endpoints.HasFlag(ApiEndpoints.RouterSessions) ? (ApiRoutes.RouterSessions, "ROUTER_ID")
            : (ApiRoutes.RouterPerformance, "ROUTER_ID");
        var window = path is ApiRoutes.SchedulerPerformance or ApiRoutes.RouterPerformance
            ? "?sessionCreatedOnOrAfter=FROM&sessionCreatedBefore=TO"
            : "";
        return path.Replace("{id}", id, StringComparison.Ordinal) + window;
    }
}
