namespace SchedulingPro.Core.Sessions;

/// <summary>How a session ended, in this product's meaning; the source's own word is kept beside it.</summary>
public enum SessionOutcome
{
    /// <summary>Not ended yet (the source gives no outcome).</summary>
    Open = 0,

    /// <summary>Ended in a job or booking.</summary>
    Booked = 1,

    /// <summary>Left before booking.</summary>
    Abandoned = 2,

    /// <summary>Completed; counts as booked.</summary>
    Completed = 3,

    /// <summary>The source's word is not mapped to a meaning yet.</summary>
    Unrecognised = 4,
}
