namespace SchedulingPro.Dashboard.Components.Feedback;

public enum ToastKind
{
    Good,
    Info,
    Attention,
    Bad,
}
