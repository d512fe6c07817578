using MailKit.Net.Smtp;
using MimeKit;

namespace SchedulingPro.Core.Mail;

/// <summary>An open SMTP connection.</summary>
internal sealed class SmtpConnection(SmtpClient client, MailServer server) : IMailConnection
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = Message(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(MailPatience.OneMail);
        try
        {
            await client.SendAsync(message, patience.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && SmtpTransport.IsOfTheServer(error))
        {
            throw SmtpProblems.Of(error, server, isConnectionLost: !client.IsConnected);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await client.DisconnectAsync(quit: true, patience.Token);
            }
        }
        catch (Exception error) when (SmtpTransport.IsOfTheServer(error))
        {
            // The mails are the server's already; it did not wait for the good-bye.
        }
        finally
        {
            client.Dispose();
        }
    }

    private MimeMessage Message(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.Id,
            Subject = OneLine(mail.Draft.Subject),
            Date = new DateTimeOffset(mail.WrittenOn, TimeSpan.Zero),
            Body = new BodyBuilder
            {
                TextBody = mail.Draft.Text,
                HtmlBody = mail.Draft.Html.Length > 0 ? mail.Draft.Html : null,
            }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(OneLine(server.FromName), server.FromAddress));
        message.To.Add(new MailboxAddress("", mail.Recipient));

        // Absence notes and other machines are not to answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
