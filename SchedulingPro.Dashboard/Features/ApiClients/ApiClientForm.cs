using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>What is typed and chosen about an API client.</summary>
public sealed class ApiClientForm
{
    public string Name { get; set; } = "";

    public bool AllCompanies { get; set; } = true;

    public HashSet<int> Companies { get; } = [];

    public ApiEndpoints Endpoints { get; set; } = ApiEndpoints.All;

    /// <summary>The last day on which it works, or null for no end.</summary>
    public DateOnly? LastDay { get; set; }

    public ApiClientDraft Draft(TimeZoneInfo zone) =>
        new(
            Name,
            AllCompanies,
            [.. Companies],
            Endpoints,
            LastDay is { } day ? ApiClientExpiry.EndOf(day, zone) : null
        );

    public static ApiClientForm Of(ApiClientItem client, TimeZoneInfo zone)
    {
        var form = new ApiClientForm
        {
            Name = client.Name,
            AllCompanies = client.AllCompanies,
            Endpoints = client.Endpoints,
            LastDay = client.ExpiresOn is { } end ? ApiClientExpiry.LastDayOf(end, zone) : null,
        };
        form.Companies.UnionWith(client.Companies.Select(company => company.Id));
        return form;
    }
}
