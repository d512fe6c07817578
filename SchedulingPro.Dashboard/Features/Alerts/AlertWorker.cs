using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>Evaluates rules while the server runs.</summary>
internal sealed partial class AlertWorker(
    IHostApplicationLifetime lifetime,
    AlertWatch watch,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<AlertWorker> log
) : ServingWorker(lifetime)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Alerts:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (settings.GetValue(Enabled, true) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await watch.RunAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailure(error);
            }

            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Alert rules could not be evaluated; it is tried again")]
    private partial void LogFailure(Exception error);
}
