using System.Globalization;
using Microsoft.AspNetCore.Authorization;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>The caller is for the tenant in the path and was given the endpoint. A path whose tenant is no number is the endpoint's to refuse.</summary>
internal sealed class ApiCallerRequirement : AuthorizationHandler<ApiCallerRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        ApiCallerRequirement requirement
    )
    {
        if (context.Resource is HttpContext http && http.Features.Get<ApiCaller>() is { } caller)
        {
            if (Refusal(http, caller) is { } refusal)
            {
                http.Features.Set(refusal);
            }
            else
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }

    private static ApiRefusalException? Refusal(HttpContext http, ApiCaller caller)
    {
        var isNumber = long.TryParse(
            http.GetRouteValue(ApiAuthentication.TenantRouteValue) as string,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var tenant
        );
        if (isNumber && tenant != caller.TenantId)
        {
            return new(ApiAuthentication.TenantRouteValue, "This API client is for another tenant.");
        }

        return
            http.GetEndpoint()?.Metadata.GetMetadata<ApiEndpointMetadata>() is { } wanted
            && (caller.Endpoints & wanted.Endpoint) != wanted.Endpoint
            ? new("endpoint", "This API client was not given this endpoint.")
            : null;
    }
}
