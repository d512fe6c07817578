using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace SchedulingPro.Core.Mail;

/// <summary>Reaches mail servers by SMTP.</summary>
public sealed class SmtpTransport : IMailTransport
{
    /// <summary>Longest wait for one answer of the server.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <inheritdoc />
    public async Task<IMailConnection> ConnectAsync(MailServer server, CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(MailPatience.OneMail);
        try
        {
            var security = server.Security switch
            {
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                _ => SecureSocketOptions.None,
            };
            await client.ConnectAsync(server.Host, server.Port, security, patience.Token);
            if (server.UserName.Length > 0)
            {
                await client.AuthenticateAsync(server.UserName, server.Password, patience.Token);
            }

            return new SmtpConnection(client, server);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsOfTheServer(error))
        {
            client.Dispose();
            throw SmtpProblems.Of(error, server);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>What servers and networks do wrong, as opposed to faults of this program.</summary>
    internal static bool IsOfTheServer(Exception error) =>
        error
            is CommandException
                or ProtocolException
                or AuthenticationException
                or SslHandshakeException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or SocketException
                or IOException
                or TimeoutException
                or NotSupportedException
                or OperationCanceledException;
}
