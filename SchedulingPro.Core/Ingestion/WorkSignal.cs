namespace SchedulingPro.Core.Ingestion;

/// <summary>Wakes this process's worker as soon as there is something to work off.</summary>
public abstract class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    /// <summary>Ends the present or the next wait.</summary>
    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was raised already, and nobody has come yet.
        }
    }

    /// <summary>Waits until it is raised, or for <paramref name="longest"/>.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        raised.WaitAsync(longest, cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        raised.Dispose();
        GC.SuppressFinalize(this);
    }
}
