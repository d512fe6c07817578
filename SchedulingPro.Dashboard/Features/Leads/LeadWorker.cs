using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>
/// Makes leads of sessions: at once when sessions of this process change, and by looking every second for what other
/// processes stored or a killed one left. Every few seconds idle sessions are marked as abandoned.
/// </summary>
internal sealed partial class LeadWorker(
    IHostApplicationLifetime lifetime,
    LeadEngine engine,
    IdleSessions idle,
    LeadSignal signal,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock,
    ILogger<LeadWorker> log
) : ServingWorker(lifetime)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var changes = feed.Subscribe(news =>
        {
            if (!news.IsOnlyLeads)
            {
                signal.Raise();
            }
        });
        var idleOn = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() >= idleOn)
                {
                    await idle.RunAsync(stoppingToken);
                    idleOn = clock.GetUtcNow() + IdleEvery;
                }

                await engine.RunAsync(stoppingToken);
                await signal.WaitAsync(LookEvery, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailure(error);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Leads could not be made of sessions; what waits is kept and tried again")]
    private partial void LogFailure(Exception error);
}
