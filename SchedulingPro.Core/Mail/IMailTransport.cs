namespace SchedulingPro.Core.Mail;

/// <summary>Reaches mail servers.</summary>
public interface IMailTransport
{
    /// <summary>Connects and signs in; throws <see cref="MailException"/> with the reason in words.</summary>
    Task<IMailConnection> ConnectAsync(MailServer server, CancellationToken cancellationToken);
}
