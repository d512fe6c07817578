namespace SchedulingPro.Core.Leads;

/// <summary>Why a lead was closed.</summary>
public enum LeadClosing
{
    /// <summary>It is open.</summary>
    None = 0,

    /// <summary>By a disposition of staff.</summary>
    Disposition = 1,

    /// <summary>The person booked.</summary>
    Booked = 2,

    /// <summary>Nothing to follow up is left: the session turned out a bot's or lost its contact.</summary>
    NoLongerLead = 3,

    /// <summary>Every contact is on the do-not-contact list.</summary>
    DoNotContact = 4,

    /// <summary>It turned out to be the same person as another lead, which goes on.</summary>
    Merged = 5,
}
