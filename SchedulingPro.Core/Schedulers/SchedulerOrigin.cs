namespace SchedulingPro.Core.Schedulers;

/// <summary>Where a scheduler or router came from.</summary>
public enum SchedulerOrigin
{
    /// <summary>Made by an admin in this product.</summary>
    Local = 0,

    /// <summary>Read from a file of API answers.</summary>
    Import = 1,

    /// <summary>Made by the demo data.</summary>
    Demo = 2,

    /// <summary>Known only by its id, from sessions that name it; facts follow when its source is read.</summary>
    Placeholder = 3,

    /// <summary>Read from a connected upstream account.</summary>
    Upstream = 4,
}
