namespace SchedulingPro.Core.Leads.Work;

/// <summary>What became of an act upon a lead.</summary>
public enum LeadOutcome
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Nothing changed: somebody else is on it or has it, see <see cref="LeadResult.Other"/>.</summary>
    TakenByOther,

    /// <summary>Nothing changed: there is no such lead for this user, perhaps not any more.</summary>
    Gone,

    /// <summary>Nothing changed: it is closed.</summary>
    Closed,

    /// <summary>Nothing changed: somebody did something with it since.</summary>
    ChangedMeanwhile,

    /// <summary>Nothing changed: an input cannot be used, see <see cref="LeadResult.Field"/> and <see cref="LeadResult.Reason"/>.</summary>
    Refused,
}
