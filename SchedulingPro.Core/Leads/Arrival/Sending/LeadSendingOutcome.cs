namespace SchedulingPro.Core.Leads.Arrival.Sending;

/// <summary>What became of a session that somebody sent to the lead queue.</summary>
public enum LeadSendingOutcome
{
    /// <summary>It is a lead now, or part of its person's open lead.</summary>
    Sent,

    /// <summary>It is, or its person is, a lead already, open or dealt with since.</summary>
    AlreadyLead,

    /// <summary>The person booked since.</summary>
    BookedSince,

    /// <summary>Every contact that was left is on the do-not-contact list.</summary>
    DoNotContact,

    /// <summary>Neither a phone number nor an e-mail address was left.</summary>
    NoContact,

    /// <summary>It was not abandoned: booked, or still going on, or a bot's.</summary>
    NotAbandoned,

    /// <summary>It is not there any more, or not for the asker to see.</summary>
    Gone,

    /// <summary>Somebody works on the lead meanwhile, so that it stays (when sending is taken back).</summary>
    Worked,
}
