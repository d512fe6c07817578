namespace SchedulingPro.Core.Mail;

/// <summary>The mail server as pages show it: without its password.</summary>
/// <param name="Host">Host name.</param>
/// <param name="Port">Port.</param>
/// <param name="Security">Protection of the connection.</param>
/// <param name="UserName">User name; empty to send without signing in.</param>
/// <param name="HasPassword">Whether a password is stored.</param>
/// <param name="FromAddress">Sender's address.</param>
/// <param name="FromName">Sender's name.</param>
/// <param name="PublicUrl">Address of the dashboard in links.</param>
/// <param name="ChangedOn">When they were last changed (UTC); names the state that was seen.</param>
public sealed record MailSettingsItem(
    string Host,
    int Port,
    MailSecurity Security,
    string UserName,
    bool HasPassword,
    string FromAddress,
    string FromName,
    string PublicUrl,
    DateTime ChangedOn
);
