using System.Collections.Immutable;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Those who want to hear of something in this process. They come and go while others are told.</summary>
internal sealed class Listeners<T>
{
    private ImmutableList<Action<T>> all = [];

    internal IDisposable Add(Action<T> listener)
    {
        ImmutableInterlocked.Update(ref all, l => l.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref all, l => l.Remove(listener)));
    }

    /// <summary>Calls each of them, one after the other, on this thread.</summary>
    internal void Tell(T news) => all.ForEach(listener => listener(news));

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
