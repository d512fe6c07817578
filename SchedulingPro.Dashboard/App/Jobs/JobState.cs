namespace SchedulingPro.Dashboard.App.Jobs;

/// <summary>Where a person's work in the background stands.</summary>
internal enum JobState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>All are done.</summary>
    Done,

    /// <summary>The person stopped it, or the program ended.</summary>
    Stopped,

    /// <summary>An error stopped it.</summary>
    Failed,
}
