namespace SchedulingPro.Core.Mail;

/// <summary>Settings of the mail server as they were typed.</summary>
public sealed record MailSettingsDraft
{
    /// <summary>Host name.</summary>
    public string Host { get; init; } = "";

    /// <summary>Port; 0 for what is no number.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Protection of the connection.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>User name; empty to send without signing in.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Password; empty for the stored one.</summary>
    public string Password { get; init; } = "";

    /// <summary>Sender's address.</summary>
    public string FromAddress { get; init; } = "";

    /// <summary>Sender's name.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Address under which people reach the dashboard.</summary>
    public string PublicUrl { get; init; } = "";
}
