using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>Evaluates rules while the server runs.</summary>
internal sealed class AlertWorker(
    IHostApplicationLifetime lifetime,
    AlertWatch watch,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<AlertWorker> log
) : RepeatingWorker(lifetime, clock, log)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Alerts:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override bool IsEnabled => settings.GetValue(Enabled, true);

    protected override string FailureText => "Alert rules could not be evaluated; it is tried again";

    protected override TimeSpan RestAfterFailure => LookEvery;

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await watch.RunAsync(stoppingToken);
        await Task.Delay(LookEvery, Clock, stoppingToken);
    }
}
