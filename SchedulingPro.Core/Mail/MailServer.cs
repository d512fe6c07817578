namespace SchedulingPro.Core.Mail;

/// <summary>The mail server with everything that is needed to use it. Holds the password in clear: never logged, never shown.</summary>
/// <param name="Host">Host name.</param>
/// <param name="Port">Port.</param>
/// <param name="Security">Protection of the connection.</param>
/// <param name="UserName">User name; empty to send without signing in.</param>
/// <param name="Password">Password in clear.</param>
/// <param name="FromAddress">Sender's address.</param>
/// <param name="FromName">Sender's name; empty for none.</param>
/// <param name="PublicUrl">Address of the dashboard in links, without a slash at its end.</param>
public sealed record MailServer(
    string Host,
    int Port,
    MailSecurity Security,
    string UserName,
    string Password,
    string FromAddress,
    string FromName,
    string PublicUrl
)
{
    /// <inheritdoc />
    public override string ToString() => $"{Host}:{Port}";
}
