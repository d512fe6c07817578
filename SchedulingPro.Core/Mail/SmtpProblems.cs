using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace SchedulingPro.Core.Mail;

/// <summary>Says in words what a mail server did not like, and what can be done.</summary>
internal static class SmtpProblems
{
    private const int LongestAnswer = 300;

    internal static MailException Of(Exception error, MailServer server, bool isConnectionLost = true) =>
        error switch
        {
            SmtpCommandException refused => Refused(refused, isConnectionLost),
            AuthenticationException => Lost(
                error,
                $"{server.Host} refuses the user name or the password.",
                "Enter the password again; some providers want a password made for programs."
            ),
            ServiceNotAuthenticatedException => Lost(
                error,
                $"{server.Host} takes mails only after signing in.",
                "Enter a user name and a password."
            ),
            SslHandshakeException => Lost(
                error,
                $"No secure connection to {server.Host}: its certificate is not accepted, or it speaks another protection on port {Port(server)}.",
                "STARTTLS usually belongs to port 587, TLS from the start to port 465."
            ),
            NotSupportedException => Lost(
                error,
                $"{server.Host} does not offer what is asked of it on port {Port(server)}: encryption or signing in.",
                "Choose another protection or port."
            ),
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            } => Lost(
                error,
                $"There is no host {server.Host}, or this machine cannot look it up.",
                "Check the address for typing errors."
            ),
            SocketException => Lost(
                error,
                $"{server.Host} cannot be reached on port {Port(server)}.",
                "Check host and port, and the firewall in between."
            ),
            TimeoutException or OperationCanceledException => Lost(
                error,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{server.Host} did not answer within {SmtpTransport.Patience.TotalSeconds:0} s."
                ),
                "Check host and port, and the firewall in between."
            ),
            _ => Lost(
                error,
                $"The connection to {server.Host} broke off.",
                "If it stays so, check that it is a mail server and that the protection fits the port."
            ),
        };

    private static MailException Lost(Exception error, string what, string todo) =>
        new($"{what} {todo}", error) { IsConnectionLost = true };

    private static MailException Refused(SmtpCommandException refused, bool isConnectionLost)
    {
        var answer = string.Concat(refused.Message.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        answer = answer.Length > LongestAnswer ? answer[..LongestAnswer] + "…" : answer;
        var what = refused.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => "The mail server does not take this recipient",
            SmtpErrorCode.SenderNotAccepted => "The mail server does not take this sender's address",
            _ => "The mail server did not take the mail",
        };
        var code = (int)refused.StatusCode;
        return new(string.Create(CultureInfo.InvariantCulture, $"{what} ({code}): {answer}"), refused)
        {
            // A sender that is refused is a matter of the settings: mended there, the mail still goes out.
            IsPermanent = code >= 500 && refused.ErrorCode != SmtpErrorCode.SenderNotAccepted,
            IsConnectionLost = isConnectionLost,
        };
    }

    private static string Port(MailServer server) => server.Port.ToString(CultureInfo.InvariantCulture);
}
