namespace SchedulingPro.Core.Leads;

/// <summary>What can happen to a lead. Stored as numbers, which must not change.</summary>
public enum LeadActKind
{
    /// <summary>It came up.</summary>
    Arrived = 0,

    /// <summary>The person came back with another session.</summary>
    CameBack = 1,

    /// <summary>Somebody took it.</summary>
    Claimed = 2,

    /// <summary>Somebody let it go.</summary>
    Released = 3,

    /// <summary>Assigned to <see cref="LeadAct.OtherUserId"/> (null: to nobody).</summary>
    Assigned = 4,

    /// <summary>Taken over from <see cref="LeadAct.OtherUserId"/>.</summary>
    TakenOver = 5,

    /// <summary>Called.</summary>
    Called = 6,

    /// <summary>Text message begun.</summary>
    Texted = 7,

    /// <summary>E-mail begun.</summary>
    Emailed = 8,

    /// <summary>Disposition chosen.</summary>
    Disposition = 9,

    /// <summary>Put off to <see cref="LeadAct.DueTicks"/> (null: taken up again).</summary>
    Snoozed = 10,

    /// <summary>Note written.</summary>
    Note = 11,

    /// <summary>An act was taken back.</summary>
    Undone = 12,

    /// <summary>The person booked.</summary>
    Recovered = 13,

    /// <summary>Nothing to follow up is left.</summary>
    NoLongerLead = 14,

    /// <summary>Closed because of the do-not-contact list.</summary>
    DoNotContact = 15,

    /// <summary>Joined with another lead of the same person.</summary>
    Merged = 16,

    /// <summary>Opened again.</summary>
    Reopened = 17,
}
