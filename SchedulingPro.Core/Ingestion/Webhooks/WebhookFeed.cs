using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Tells open pages of this process that the inbox changed, after the change is committed.</summary>
public sealed class WebhookFeed
{
    private ImmutableList<Action> listeners = [];

    /// <summary>Calls <paramref name="listener"/> after each change, on the writer's thread: it must return at once and not throw. Dispose the result to stop.</summary>
    public IDisposable Subscribe(Action listener)
    {
        ImmutableInterlocked.Update(ref listeners, l => l.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref listeners, l => l.Remove(listener)));
    }

    internal void Publish() => listeners.ForEach(listener => listener());

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
