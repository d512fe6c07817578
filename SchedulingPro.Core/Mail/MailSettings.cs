namespace SchedulingPro.Core.Mail;

/// <summary>The mail server of the installation; one row or none.</summary>
public sealed class MailSettings
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Host name.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port.</summary>
    public int Port { get; set; }

    /// <summary>Protection of the connection.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>User name; empty to send without signing in.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Password, encrypted with the installation's keys; empty for none.</summary>
    public string ProtectedPassword { get; set; } = "";

    /// <summary>Sender's address.</summary>
    public string FromAddress { get; set; } = "";

    /// <summary>Sender's name.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Address under which people reach the dashboard, for links in mails.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>When they were last changed (UTC).</summary>
    public DateTime ChangedOn { get; set; }
}
