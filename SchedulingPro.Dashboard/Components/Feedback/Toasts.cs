namespace SchedulingPro.Dashboard.Components.Feedback;

/// <summary>Shows messages in the corner of this person's page. Errors stay until they are closed.</summary>
public sealed class Toasts(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan ShowFor = TimeSpan.FromSeconds(10);
    private readonly Dictionary<Toast, ITimer> timers = [];
    private readonly List<Toast> shown = [];
    private readonly Lock gate = new();

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public IReadOnlyList<Toast> Shown
    {
        get
        {
            lock (gate)
                return [.. shown];
        }
    }

    /// <summary>Shows a message; the answer can close it before its time.</summary>
    public Toast Show(string text, ToastKind kind = ToastKind.Good, Func<Task>? undo = null)
    {
        var toast = new Toast(text, kind, undo);
        lock (gate)
        {
            shown.Add(toast);
            if (kind != ToastKind.Bad)
                timers[toast] = clock.CreateTimer(_ => Close(toast), null, ShowFor, Timeout.InfiniteTimeSpan);
        }
        Changed?.Invoke();
        return toast;
    }

    public void Close(Toast toast)
    {
        lock (gate)
        {
            if (!shown.Remove(toast))
                return;
            if (timers.Remove(toast, out var timer))
                timer.Dispose();
        }
        Changed?.Invoke();
    }

    /// <summary>Closes the message and takes back what it told of.</summary>
    public Task UndoAsync(Toast toast)
    {
        Close(toast);
        return toast.Undo?.Invoke() ?? Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var timer in timers.Values)
                timer.Dispose();
            timers.Clear();
        }
    }
}
