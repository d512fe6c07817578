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
) : ServingWorker(lifetime)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var cleanOn = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var found = await processor.RunAsync(stoppingToken);
                if (found < WebhookProcessor.BatchSize)
                {
                    cleanOn = await CleanAsync(cleanOn, stoppingToken);
                    await signal.WaitAsync(LookEvery, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailure(error);
                await Task.Delay(RestAfterFailure, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<DateTimeOffset> CleanAsync(DateTimeOffset dueOn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < dueOn)
        {
            return dueOn;
        }

        var (emptied, removed) = await retention.RunAsync(cancellationToken);
        if (emptied + removed > 0)
        {
            LogCleaned(emptied, removed);
        }

        return now + CleanEvery;
    }

    [LoggerMessage(LogLevel.Error, "Webhooks could not be worked off; they stay in the inbox and are tried again")]
    private partial void LogFailure(Exception error);

    [LoggerMessage(LogLevel.Information, "Webhook inbox: {Emptied} bodies emptied, {Removed} events removed")]
    private partial void LogCleaned(int emptied, int removed);
}
