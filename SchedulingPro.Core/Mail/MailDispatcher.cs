using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Mail;

/// <summary>
/// Works the outbox off. A mail is marked before it is handed over and again after the server took it: killed in between, it is
/// sent once more with the same message id, which is as much as SMTP allows. Several servers of one database share the work.
/// </summary>
public sealed partial class MailDispatcher(
    IDbContextFactory<SchedulingDbContext> contexts,
    IMailTransport transport,
    MailSecrets secrets,
    MailFeed feed,
    TimeProvider clock,
    ILogger<MailDispatcher> log
)
{
    /// <summary>Mails that are taken at once, over one connection.</summary>
    public const int BatchSize = 20;

    /// <summary>How long mails that were sent or given up stay in the log.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due; how many mails it took. Without a mail server mails wait.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await GiveUpAsync(cancellationToken);
        if (await ServerAsync(cancellationToken) is not { } server)
        {
            return 0;
        }

        var batch = await TakeAsync(cancellationToken);
        if (batch.Count == 0)
        {
            return 0;
        }

        await SendAsync(server, batch, cancellationToken);
        feed.Publish();
        return batch.Count;
    }

    /// <summary>Removes what is older than <see cref="Kept"/>; how many.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var before = Now - Kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .MailMessages.Where(m => m.QueuedOn < before && m.State >= MailState.Sent)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<MailServer?> ServerAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } settings)
        {
            return null;
        }

        try
        {
            return secrets.Open(settings);
        }
        catch (MailException error)
        {
            LogUnreadable(error.Message);
            return null;
        }
    }

    private async Task GiveUpAsync(CancellationToken cancellationToken)
    {
        var before = Now - MailPatience.Longest;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var count = await db
            .MailMessages.Where(m => m.State == MailState.Queued && m.QueuedOn < before)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Failed)
                        .SetProperty(
                            m => m.Problem,
                            m => m.Problem ?? "It waited three days, and no mail server was set up."
                        ),
                cancellationToken
            );
        if (count > 0)
        {
            LogGivenUp(count);
            feed.Publish();
        }
    }

    private Task<List<MailMessage>> TakeAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var due = await db
                    .MailMessages.Where(m => m.State <= MailState.Sending && m.NextTicks <= now.Ticks)
                    .OrderBy(m => m.NextTicks)
                    .ThenBy(m => m.Id)
                    .Take(BatchSize)
                    .ToListAsync(token);
                foreach (var mail in due.Where(m => m.Attempts >= MailPatience.MostAttempts))
                {
                    (mail.State, mail.NextTicks) = (MailState.Failed, now.Ticks);
                    mail.Problem = "The program ended each time while it was handed over.";
                }

                due.RemoveAll(m => m.State == MailState.Failed);
                foreach (var mail in due)
                {
                    (mail.State, mail.Attempts) = (MailState.Sending, mail.Attempts + 1);
                    mail.NextTicks = (now + MailPatience.Lease).Ticks;
                }

                await db.SaveChangesAsync(token);
                return due;
            },
            cancellationToken
        );
    }

    private async Task SendAsync(MailServer server, List<MailMessage> batch, CancellationToken cancellationToken)
    {
        var left = new Queue<MailMessage>(batch);
        var until = Now + MailPatience.Share;
        try
        {
            await using var connection = await transport.ConnectAsync(server, cancellationToken);
            while (left.TryPeek(out var mail) && Now < until)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var error = await TrySendAsync(connection, server, mail);
                left.Dequeue();
                if (error is null)
                {
                    await MarkAsync(mail, MailState.Sent, null, null);
                    continue;
                }

                await FailedAsync(mail, error);
                if (error.IsConnectionLost)
                {
                    // It may be this mail that the server hangs up on: the others do not wait for it.
                    LogNotSent(1, error.Message);
                    break;
                }
            }

            await PutBackAsync(left);
        }
        catch (MailException error)
        {
            LogNotSent(left.Count, error.Message);
            foreach (var mail in left)
            {
                await FailedAsync(mail, error);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of the program: whoever runs next takes the rest at once.
            await PutBackAsync(left);
            throw;
        }
    }

    private async Task<MailException?> TrySendAsync(IMailConnection connection, MailServer server, MailMessage mail)
    {
        try
        {
            // Not cancelled half-way: whether the server took it would stay unknown.
            await connection.SendAsync(Outgoing(server, mail), CancellationToken.None);
            return null;
        }
        catch (MailException error)
        {
            return error;
        }
        catch (Exception error)
        {
            // A mail that cannot be written is not to hold up all others for ever.
            LogBroken(error, mail.Id);
            return new("The mail could not be written; the log says why.", error) { IsConnectionLost = true };
        }
    }

    private async Task PutBackAsync(IEnumerable<MailMessage> mails)
    {
        foreach (var mail in mails)
        {
            await MarkAsync(mail, MailState.Queued, mail.Problem, Now, mail.Attempts - 1);
        }
    }

    private Task FailedAsync(MailMessage mail, MailException error) =>
        !error.IsPermanent && MailPatience.After(mail.Attempts) is { } pause
            ? MarkAsync(mail, MailState.Queued, error.Message, Now + pause)
            : MarkAsync(mail, MailState.Failed, error.Message, null);

    private async Task MarkAsync(
        MailMessage mail,
        MailState state,
        string? problem,
        DateTime? next,
        int? attemptsMade = null
    )
    {
        if (state == MailState.Failed)
        {
            LogFailed(mail.Id);
        }

        var (id, taken, attempts, now) = (mail.Id, mail.Attempts, attemptsMade ?? mail.Attempts, Now);
        var isSent = state == MailState.Sent;
        var nextTicks = (next ?? now).Ticks;
        await WriteUnit.RunAsync(
            contexts,
            (db, _, token) =>
                db
                    .MailMessages.Where(m =>
                        // Whoever took it over after the lease says what became of it, unless it went out.
                        m.Id == id
                        && m.State == MailState.Sending
                        && (isSent || m.Attempts == taken)
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(m => m.State, state)
                                .SetProperty(m => m.Attempts, attempts)
                                .SetProperty(m => m.Problem, problem)
                                .SetProperty(m => m.NextTicks, nextTicks)
                                .SetProperty(m => m.SentOn, isSent ? now : null),
                        token
                    ),
            CancellationToken.None
        );
    }

    private static OutgoingMail Outgoing(MailServer server, MailMessage mail)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.DedupeKey)).AsSpan(0, 16));
        var domain = server.FromAddress[(server.FromAddress.LastIndexOf('@') + 1)..];
        return new($"{hash}@{domain}", mail.Recipient, new(mail.Subject, mail.Text, mail.Html), mail.QueuedOn);
    }

    [LoggerMessage(LogLevel.Warning, "{Count} mails could not be sent: {Reason}")]
    private partial void LogNotSent(int count, string reason);

    [LoggerMessage(LogLevel.Error, "Mail {MailId} could not be written")]
    private partial void LogBroken(Exception error, long mailId);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} is given up; the delivery log says why")]
    private partial void LogFailed(long mailId);

    [LoggerMessage(LogLevel.Warning, "{Count} mails waited too long and are given up")]
    private partial void LogGivenUp(int count);

    [LoggerMessage(LogLevel.Error, "No mail can be sent: {Reason}")]
    private partial void LogUnreadable(string reason);
}
