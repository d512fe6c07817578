using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Imports that wait for their turn in this process, and the wish to stop them.</summary>
internal sealed class ImportQueue
{
    private readonly Channel<int> waiting = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, CancellationTokenSource> stops = [];

    public void Add(int runId)
    {
        stops[runId] = new CancellationTokenSource();
        waiting.Writer.TryWrite(runId);
    }

    /// <summary>False when this process does not know the import.</summary>
    public bool Cancel(int runId)
    {
        if (!stops.TryGetValue(runId, out var stop))
            return false;
        stop.Cancel();
        return true;
    }

    public IAsyncEnumerable<int> ReadAllAsync(CancellationToken cancellationToken) =>
        waiting.Reader.ReadAllAsync(cancellationToken);

    public CancellationToken StopOf(int runId) => stops.TryGetValue(runId, out var stop) ? stop.Token : default;

    public void Forget(int runId) => stops.TryRemove(runId, out _);
}
