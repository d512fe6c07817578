namespace SchedulingPro.Dashboard.App.Demo;

public enum DemoJobState
{
    Running,
    Done,

    /// <summary>Ended with the program.</summary>
    Stopped,
    Failed,
}
