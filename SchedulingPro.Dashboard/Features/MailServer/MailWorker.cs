using SchedulingPro.Core.Mail;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>
/// Works the outbox off: at once what this process queued, and by looking what others queued, what waits for its next attempt,
/// and what a killed process left.
/// </summary>
internal sealed class MailWorker(
    IHostApplicationLifetime lifetime,
    MailDispatcher dispatcher,
    MailSignal signal,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<MailWorker> log
) : RepeatingWorker(lifetime, clock, log)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Mail:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(6);
    private DateTimeOffset forgetOn;

    protected override bool IsEnabled => settings.GetValue(Enabled, true);

    protected override string FailureText =>
        "The outbox of mails could not be worked off; mails stay there and are tried again";

    protected override TimeSpan RestAfterFailure => TimeSpan.FromSeconds(30);

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        if (await dispatcher.RunAsync(stoppingToken) == MailDispatcher.BatchSize)
        {
            return;
        }

        if (Clock.GetUtcNow() >= forgetOn)
        {
            await dispatcher.ForgetAsync(stoppingToken);
            forgetOn = Clock.GetUtcNow() + ForgetEvery;
        }

        await signal.WaitAsync(LookEvery, stoppingToken);
    }
}
