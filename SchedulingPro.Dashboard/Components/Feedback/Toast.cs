namespace SchedulingPro.Dashboard.Components.Feedback;

/// <summary>A short message about something just done. A class, not a record: two equal messages are two messages.</summary>
/// <param name="undo">Takes it back; the message stays for ten seconds so that there is time for it.</param>
public sealed class Toast(string text, ToastKind kind, Func<Task>? undo = null)
{
    public string Text { get; } = text;

    public ToastKind Kind { get; } = kind;

    public Func<Task>? Undo { get; } = undo;
}
