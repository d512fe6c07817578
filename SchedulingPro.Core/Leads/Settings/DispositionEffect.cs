namespace SchedulingPro.Core.Leads.Settings;

/// <summary>What a disposition does to the lead. Stored as numbers, which must not change.</summary>
public enum DispositionEffect
{
    /// <summary>Try again: the next attempt is set.</summary>
    TryAgain = 0,

    /// <summary>Call back at a time that the person named.</summary>
    CallBack = 1,

    /// <summary>Booked on the phone: closed as recovered by staff.</summary>
    Booked = 2,

    /// <summary>Closed.</summary>
    Close = 3,

    /// <summary>Closed, and the contacts go onto the do-not-contact list.</summary>
    DoNotContact = 4,
}
