namespace SchedulingPro.Dashboard.App;

/// <summary>Background work that is done again and again while the server runs. A failure is logged; after a rest it is tried again.</summary>
internal abstract partial class RepeatingWorker(IHostApplicationLifetime lifetime, TimeProvider clock, ILogger log)
    : ServingWorker(lifetime)
{
    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    /// <summary>Whether this server does the work; once it does not, it is over until the next start.</summary>
    protected abstract bool IsEnabled { get; }

    /// <summary>What failed, and what becomes of it, for the log.</summary>
    protected abstract string FailureText { get; }

    protected abstract TimeSpan RestAfterFailure { get; }

    /// <summary>Does what is due, then waits until more may be.</summary>
    protected abstract Task TurnAsync(CancellationToken stoppingToken);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (IsEnabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception error)
                when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailure(log, FailureText, error);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Failure}")]
    private static partial void LogFailure(ILogger log, string failure, Exception error);
}
