using SchedulingPro.Core.Reports;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>Makes reports when they are due while the server runs.</summary>
internal sealed partial class ReportWorker(
    IHostApplicationLifetime lifetime,
    ReportSending sending,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<ReportWorker> log
) : ServingWorker(lifetime)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Reports:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (settings.GetValue(Enabled, true) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sending.RunAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailure(error);
            }

            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Reports could not be made; it is tried again")]
    private partial void LogFailure(Exception error);
}
