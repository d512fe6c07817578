namespace SchedulingPro.Core.Leads.Queue;

/// <summary>
/// Keys of the filters that only leads have, as they stand in URLs. The leading session is asked by the keys of
/// <see cref="Sessions.Filters.FilterKeys"/>.
/// </summary>
public static class LeadFilterKeys
{
    /// <summary>Whose it is, by user.</summary>
    public const string Person = "person";

    /// <summary>Who touched it first, by user.</summary>
    public const string FirstTouchBy = "firstTouchBy";

    /// <summary>How long the visitor waited for the first touch.</summary>
    public const string FirstTouch = "firstTouch";

    /// <summary>How long ago the visitor's last act is.</summary>
    public const string Age = "age";

    /// <summary>Why it is promising.</summary>
    public const string Reason = "reason";

    /// <summary>Last disposition, by its key.</summary>
    public const string Disposition = "disposition";

    /// <summary>Whether and how the person booked after all.</summary>
    public const string Recovery = "recovery";

    /// <summary>Whether the person was spoken with.</summary>
    public const string Spoken = "spoken";

    /// <summary>Number of attempts.</summary>
    public const string Attempts = "attempts";

    /// <summary>Open or closed.</summary>
    public const string State = "state";

    /// <summary>Weekday on which it came up, in the tenant's zone.</summary>
    public const string Weekday = "weekday";

    /// <summary>Hour of the day in which it came up, in the tenant's zone.</summary>
    public const string Hour = "hour";

    /// <summary>Whether it counts in the report: left out are leads that turned out none or were joined with another.</summary>
    public const string Counts = "counts";
}
