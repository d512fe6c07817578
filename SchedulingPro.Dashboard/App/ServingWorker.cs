namespace SchedulingPro.Dashboard.App;

/// <summary>
/// Background work that begins once the server listens. A start that fails (an address in use, a wrong setting) takes the
/// services apart at once: work begun before would trip over that and bury the one sentence that says what is wrong.
/// </summary>
internal abstract class ServingWorker(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begin = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(() => begin.TrySetResult(true));
        await using var stopping = stoppingToken.Register(() => begin.TrySetResult(false));
        if (!await begin.Task)
            return;
        try
        {
            await WorkAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program: the host would log it as a fault of this service.
        }
    }

    /// <summary>The work; it may run synchronously, the start does not wait for it.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);
}
