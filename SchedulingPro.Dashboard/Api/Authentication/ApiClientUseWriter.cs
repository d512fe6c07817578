using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Writes once a minute, and at the end, when API clients last called.</summary>
internal sealed partial class ApiClientUseWriter(
    IHostApplicationLifetime lifetime,
    ApiClientUse use,
    TimeProvider clock,
    ILogger<ApiClientUseWriter> log
) : ServingWorker(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteAsync(stoppingToken);
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
