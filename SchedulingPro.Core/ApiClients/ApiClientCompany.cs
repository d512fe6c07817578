namespace SchedulingPro.Core.ApiClients;

/// <summary>A company that an API client sees.</summary>
public sealed class ApiClientCompany
{
    /// <summary>Key of the API client.</summary>
    public int ApiClientId { get; set; }

    /// <summary>Key of the company.</summary>
    public int CompanyId { get; set; }
}
