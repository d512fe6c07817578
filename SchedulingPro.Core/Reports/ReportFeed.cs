using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Reports;

/// <summary>Tells open pages of this process that schedules changed, after the change is committed.</summary>
public sealed class ReportFeed
{
    private readonly Listeners<bool> listeners = new();

    /// <summary>Calls <paramref name="listener"/> after each change, on the writer's thread: it must return at once and not throw. Dispose the result to stop.</summary>
    public IDisposable Subscribe(Action listener) => listeners.Add(_ => listener());

    internal void Publish() => listeners.Tell(true);
}
