using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api;

/// <summary>The API client behind a request: put into the request's features by authentication, read by the endpoints.</summary>
internal sealed record ApiCaller(
    int ClientKey,
    string ClientId,
    string ClientName,
    long TenantId,
    DataScope Scope,
    ApiEndpoints Endpoints
);
