namespace SchedulingPro.Dashboard.Api;

/// <summary>Names of the API's authorization policies.</summary>
internal static class ApiPolicies
{
    /// <summary>A client with a valid token and app key, for its own tenant and what it was given.</summary>
    public const string Client = "ApiClient";
}
