using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>
/// Derives stored sessions anew in the background: after a meaning was changed, and at the start for what an earlier run of
/// the program did not finish. It goes on whether or not somebody watches.
/// </summary>
internal sealed partial class MeaningWork(
    IHostApplicationLifetime lifetime,
    MeaningUpdate update,
    TimeProvider clock,
    ILogger<MeaningWork> log
) : ServingWorker(lifetime)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim asked = new(1, 1);

    /// <summary>Raised on the worker's thread after each step.</summary>
    public event Action? Changed;

    /// <summary>How far it is; null while there is nothing to do.</summary>
    public MeaningProgress? Progress { get; private set; }

    /// <summary>When the work that is going on began.</summary>
    public DateTimeOffset StartedOn { get; private set; }

    /// <summary>Whether the last try failed; it is tried again by itself.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Asks for the work that stands in the database to be done.</summary>
    public void Start()
    {
        try
        {
            asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // Asked already.
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        asked.Dispose();
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await asked.WaitAsync(stoppingToken);
            StartedOn = clock.GetUtcNow();
            try
            {
                await update.RunAsync(Report, stoppingToken);
                HasFailed = false;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailure(log, error);
                HasFailed = true;
            }
            Progress = null;
            Changed?.Invoke();
            if (HasFailed)
            {
                await Task.Delay(RetryAfter, clock, stoppingToken);
                Start();
            }
        }
    }

    private void Report(MeaningProgress progress)
    {
        Progress = progress;
        Changed?.Invoke();
    }

    [LoggerMessage(LogLevel.Error, "Stored sessions could not be derived anew; trying again")]
    private static partial void LogFailure(ILogger log, Exception error);
}
