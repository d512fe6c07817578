using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>One client in the answer of <c>api-client list</c>. Times are UTC.</summary>
internal sealed record ApiClientLine(
    string ClientId,
    string Name,
    long Tenant,
    IReadOnlyList<string>? Companies,
    IReadOnlyList<string> Endpoints,
    string State,
    DateTime? ExpiresOn,
    DateTime? LastUsedOn
)
{
    public static ApiClientLine Of(ApiClientItem client, DateTime now) =>
        new(
            client.ClientId,
            client.Name,
            client.TenantId,
            client.AllCompanies ? null : [.. client.Companies.Select(c => c.Name)],
            ApiEndpointNames.Of(client.Endpoints),
            client.IsDisabled ? "disabled"
                : client.IsExpiredAt(now) ? "expired"
                : "active",
            client.ExpiresOn,
            client.LastUsedOn
        );

    public override string ToString() =>
        $"{ClientId}  {Name}  tenant {Tenant}  companies: {(Companies is null ? "all" : string.Join(", ", Companies))}  "
        + $"endpoints: {(Endpoints.Count == ApiEndpointNames.All.Count ? "all" : string.Join(", ", Endpoints))}  {State}  "
        + $"last used: {(LastUsedOn is { } at ? $"{at:yyyy-MM-dd HH:mm} UTC" : "never")}";
}
