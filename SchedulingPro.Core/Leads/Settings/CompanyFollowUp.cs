namespace SchedulingPro.Core.Leads.Settings;

/// <summary>How a company calls back: its business hours and texts. A company without a row uses the defaults.</summary>
public sealed class CompanyFollowUp
{
    /// <summary>The company.</summary>
    public int CompanyId { get; set; }

    /// <summary>IANA time zone of the company, or null for the tenant's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Business hours by weekday as JSON, see <see cref="BusinessHours"/>.</summary>
    public string Hours { get; set; } = "";

    /// <summary>Subject of the e-mail template.</summary>
    public string MailSubject { get; set; } = "";

    /// <summary>Body of the e-mail template; placeholders in braces.</summary>
    public string MailBody { get; set; } = "";

    /// <summary>Template of the text message; placeholders in braces.</summary>
    public string TextBody { get; set; } = "";
}
