namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>Set-up without a person, for containers and scripts: settings section Setup, or Setup__… in the environment.</summary>
internal sealed class SetupSettings
{
    public const string Section = "Setup";

    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    /// <summary>Name of the admin; the e-mail address when missing.</summary>
    public string? AdminName { get; set; }

    public string? TenantId { get; set; }

    public string? TenantName { get; set; }

    /// <summary>IANA time zone; the server's when missing.</summary>
    public string? TimeZone { get; set; }

    public string? DemoData { get; set; }
}
