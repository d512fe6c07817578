using System.Collections.Concurrent;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Tells whoever listens in this process how imports get on.</summary>
public sealed class ImportProgressFeed
{
    private readonly ConcurrentDictionary<int, ImportProgress> latest = [];
    private readonly Listeners<ImportProgress> listeners = new();

    /// <summary>The latest of a run that this process reads now; null for others.</summary>
    public ImportProgress? Latest(int runId) => latest.GetValueOrDefault(runId);

    /// <summary>Calls <paramref name="listener"/> on every step, on the importer's thread: it must return at once and not throw. Dispose the result to stop.</summary>
    public IDisposable Subscribe(Action<ImportProgress> listener) => listeners.Add(listener);

    internal void Publish(ImportProgress progress)
    {
        if (progress.State == ImportState.Running)
        {
            latest[progress.RunId] = progress;
        }
        else
        {
            latest.TryRemove(progress.RunId, out _);
        }

        listeners.Tell(progress);
    }
}
