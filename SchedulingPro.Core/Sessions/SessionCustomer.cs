namespace SchedulingPro.Core.Sessions;

/// <summary>The visitor of a session: contact, service address and device.</summary>
public sealed record SessionCustomer
{
    /// <summary>Whether the visitor was unknown to the account before.</summary>
    public bool IsNewCustomer { get; set; }

    /// <summary>Session id as given by its source; unique within a tenant.</summary>
    public long? Id { get; set; }

    /// <summary>First name as typed.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name as typed.</summary>
    public string? LastName { get; set; }

    /// <summary>E-mail address as typed.</summary>
    public string? Email { get; set; }

    /// <summary>Phone number as typed.</summary>
    public string? Phone { get; set; }

    /// <summary>Known location of the customer.</summary>
    public long? LocationId { get; set; }

    /// <summary>Whether the address was unknown to the account before.</summary>
    public bool IsNewLocation { get; set; }

    /// <summary>Service address as typed.</summary>
    public SessionAddress Address { get; set; } = new();

    /// <summary>Browser name as reported by the source.</summary>
    public string? BrowserName { get; set; }

    /// <summary>Browser version as reported by the source.</summary>
    public string? BrowserVersion { get; set; }

    /// <summary>Cpu architecture as reported by the source.</summary>
    public string? CpuArchitecture { get; set; }

    /// <summary>Device model as reported by the source.</summary>
    public string? DeviceModel { get; set; }

    /// <summary>Device type as reported by the source.</summary>
    public string? DeviceType { get; set; }

    /// <summary>Device vendor as reported by the source.</summary>
    public string? DeviceVendor { get; set; }

    /// <summary>Engine name as reported by the source.</summary>
    public string? EngineName { get; set; }

    /// <summary>Engine version as reported by the source.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Network address of the visitor.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Whether the source takes the visitor for a bot; bots are left out of every metric.</summary>
    public bool? IsBot { get; set; }

    /// <summary>Os name as reported by the source.</summary>
    public string? OsName { get; set; }

    /// <summary>Os version as reported by the source.</summary>
    public string? OsVersion { get; set; }

    /// <summary>User agent of the browser.</summary>
    public string? UserAgent { get; set; }
}
