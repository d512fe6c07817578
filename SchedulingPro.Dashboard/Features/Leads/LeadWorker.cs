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
internal sealed class LeadWorker(
    IHostApplicationLifetime lifetime,
    LeadEngine engine,
    IdleSessions idle,
    LeadSignal signal,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock,
    ILogger<LeadWorker> log
) : RepeatingWorker(lifetime, clock, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleEvery = TimeSpan.FromSeconds(5);
    private DateTimeOffset idleOn;

    protected override bool IsEnabled => options.Value.Enabled;

    protected override string FailureText => "Leads could not be made of sessions; what waits is kept and tried again";

    protected override TimeSpan RestAfterFailure => TimeSpan.FromSeconds(5);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var changes = feed.Subscribe(news =>
        {
            if (!news.IsOnlyLeads)
            {
                signal.Raise();
            }
        });
        await base.WorkAsync(stoppingToken);
    }

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        if (Clock.GetUtcNow() >= idleOn)
        {
            await idle.RunAsync(stoppingToken);
            idleOn = Clock.GetUtcNow() + IdleEvery;
        }

        await engine.RunAsync(stoppingToken);
        await signal.WaitAsync(LookEvery, stoppingToken);
    }
}
