using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Writes once a minute, and at the end, when API clients last called.</summary>
internal sealed partial class ApiClientUseWriter(ApiClientUse use, TimeProvider clock, ILogger<ApiClientUseWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program, or of a start that failed: the host would log it as a fault of this service.
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await use.WriteAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The notes are kept: the next minute writes them.
            LogFailure(log, error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "When API clients last called could not be written")]
    private static partial void LogFailure(ILogger log, Exception error);
}
