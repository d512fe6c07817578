namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Names that the API's authentication is known by, inside and outside.</summary>
internal static class ApiAuthentication
{
    /// <summary>The authentication scheme: token and app key. The cookie of the dashboard is no part of it.</summary>
    public const string Scheme = "ApiClient";

    public const string AppKeyHeader = "ST-App-Key";

    public const string AppKeyQuery = "servicetitanapplicationkey";

    /// <summary>Route value of the tenant in the API's paths.</summary>
    public const string TenantRouteValue = "tenant";

    public const string Issuer = "schedulingpro";

    public const string Audience = "scheduling-pro-v2";

    /// <summary>RFC 9068: an access token, which cannot be mistaken for any other JWT.</summary>
    public const string TokenType = "at+jwt";

    public const string ClientClaim = "client_id";

    public const string TenantClaim = "tenant";

    /// <summary>Longest token that is looked at; ours have about 400 characters.</summary>
    public const int LongestToken = 4096;

    public const string Realm = "SchedulingPro API";
}
