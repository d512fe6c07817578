using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>
/// Works the inbox off: at once what this process stored, and by looking every second what other servers of the database
/// stored, what waits for its next attempt, and what a killed process left.
/// </summary>
internal sealed partial class WebhookWorker(
    IHostApplicationLifetime lifetime,
    WebhookProcessor processor,
    WebhookRetention retention,
    WebhookSignal signal,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookWorker> log
) : RepeatingWorker(lifetime, clock, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);
    private DateTimeOffset cleanOn;

    protected override bool IsEnabled => options.Value.Enabled;

    protected override string FailureText =>
        "Webhooks could not be worked off; they stay in the inbox and are tried again";

    protected override TimeSpan RestAfterFailure => TimeSpan.FromSeconds(5);

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        if (await processor.RunAsync(stoppingToken) == WebhookProcessor.BatchSize)
        {
            return;
        }

        await CleanAsync(stoppingToken);
        await signal.WaitAsync(LookEvery, stoppingToken);
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        if (now < cleanOn)
        {
            return;
        }

        var (emptied, removed) = await retention.RunAsync(cancellationToken);
        if (emptied + removed > 0)
        {
            LogCleaned(Log, emptied, removed);
        }

        cleanOn = now + CleanEvery;
    }

    [LoggerMessage(LogLevel.Information, "Webhook inbox: {Emptied} bodies emptied, {Removed} events removed")]
    private static partial void LogCleaned(ILogger log, int emptied, int removed);
}
