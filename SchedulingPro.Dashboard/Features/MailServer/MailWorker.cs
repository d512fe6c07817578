using SchedulingPro.Core.Mail;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>
/// Works the outbox off: at once what this process queued, and by looking what others queued, what waits for its next attempt,
/// and what a killed process left.
/// </summary>
internal sealed partial class MailWorker(
    IHostApplicationLifetime lifetime,
    MailDispatcher dispatcher,
    MailSignal signal,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<MailWorker> log
) : ServingWorker(lifetime)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Mail:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(6);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var forgetOn = clock.GetUtcNow();
        while (settings.GetValue(Enabled, true) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await dispatcher.RunAsync(stoppingToken) == MailDispatcher.BatchSize)
                {
                    continue;
                }

                if (clock.GetUtcNow() >= forgetOn)
                {
                    await dispatcher.ForgetAsync(stoppingToken);
                    forgetOn = clock.GetUtcNow() + ForgetEvery;
                }

                await signal.WaitAsync(LookEvery, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailure(error);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox of mails could not be worked off; mails stay there and are tried again")]
    private partial void LogFailure(Exception error);
}
