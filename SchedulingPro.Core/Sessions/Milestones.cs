namespace SchedulingPro.Core.Sessions;

/// <summary>
/// Steps that a session reached, as a bit mask in the order of the scheduler's flow (contract:
/// <c>MilestoneFrequencyCount</c>). Abandoned is an outcome, not a step.
/// </summary>
[Flags]
public enum Milestones
{
    /// <summary>No step.</summary>
    None = 0,

    /// <summary>The scheduler was opened; every session has it.</summary>
    Opened = 1,

    /// <summary>A ZIP code was given.</summary>
    Zipcode = 2,

    /// <summary>The visitor gave any information at all ("engaged").</summary>
    Interacted = 4,

    /// <summary>A service was chosen.</summary>
    Issue = 8,

    /// <summary>A time slot was chosen.</summary>
    Schedule = 16,

    /// <summary>A name, phone or e-mail was left.</summary>
    Customer = 32,

    /// <summary>Street, notes or answers were given.</summary>
    Details = 64,

    /// <summary>A job or booking was made.</summary>
    Booked = 128,
}
