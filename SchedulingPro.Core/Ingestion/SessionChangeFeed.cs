using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Tells whoever listens in this process that sessions changed, after the change is committed.</summary>
public sealed class SessionChangeFeed
{
    private ImmutableList<Action<SessionChanges>> listeners = [];

    /// <summary>Calls <paramref name="listener"/> after each committed batch, on the writer's thread: it must return at once and not throw. Dispose the result to stop.</summary>
    public IDisposable Subscribe(Action<SessionChanges> listener)
    {
        ImmutableInterlocked.Update(ref listeners, l => l.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref listeners, l => l.Remove(listener)));
    }

    internal void Publish(SessionChanges changes)
    {
        foreach (var listener in listeners)
        {
            listener(changes);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
