namespace SchedulingPro.Dashboard.App.Jobs;

/// <summary>One person's work on many things in the background: how far it is, and what became of them.</summary>
/// <param name="Total">How many are meant.</param>
internal abstract record JobProgress(int Total)
{
    public JobState State { get; init; }

    /// <summary>Whether this takes back what was done before.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Names the error in the log; null without one.</summary>
    public string? Reference { get; init; }

    /// <summary>How many were changed.</summary>
    public abstract int Changed { get; }

    public bool IsRunning => State == JobState.Running;

    /// <summary>Whether what was done can be taken back.</summary>
    public bool CanUndo => !IsRunning && !IsUndo && Changed > 0;
}
