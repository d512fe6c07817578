namespace SchedulingPro.Dashboard.Features.Welcome;

internal enum DemoJobState
{
    Running,
    Done,

    /// <summary>Ended with the program.</summary>
    Stopped,
    Failed,
}
