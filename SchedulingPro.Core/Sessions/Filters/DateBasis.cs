namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Which of a session's dates a window is about.</summary>
public enum DateBasis
{
    /// <summary>When the session was created; the basis of every metric.</summary>
    Created = 0,

    /// <summary>When it last changed at its source.</summary>
    Modified = 1,

    /// <summary>The visitor's last sign of life.</summary>
    Activity = 2,

    /// <summary>Start of the chosen time slot.</summary>
    TimeSlot = 3,
}
