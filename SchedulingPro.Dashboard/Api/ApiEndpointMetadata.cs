using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api;

/// <summary>Which right of an API client an endpoint asks for.</summary>
internal sealed record ApiEndpointMetadata(ApiEndpoints Endpoint);
