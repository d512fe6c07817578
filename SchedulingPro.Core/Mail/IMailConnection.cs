namespace SchedulingPro.Core.Mail;

/// <summary>An open connection to a mail server, for one mail after the other. Disposing it says good-bye.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <summary>Hands one mail over; it is the server's when this returns. Throws <see cref="MailException"/> with the reason in words.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
