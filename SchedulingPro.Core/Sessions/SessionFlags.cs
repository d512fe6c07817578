namespace SchedulingPro.Core.Sessions;

/// <summary>Yes-or-no facts of a session that filters and metrics need, as one bit mask.</summary>
[Flags]
public enum SessionFlags
{
    /// <summary>No fact.</summary>
    None = 0,

    /// <summary>A phone number with at least seven digits was left.</summary>
    HasPhone = 1 << 0,

    /// <summary>An e-mail address was left.</summary>
    HasEmail = 1 << 1,

    /// <summary>The source takes the visitor for a bot; left out of every metric.</summary>
    Bot = 1 << 2,

    /// <summary>The visitor is new to the account.</summary>
    NewCustomer = 1 << 3,

    /// <summary>The visit came through Reserve with Google.</summary>
    Google = 1 << 4,

    /// <summary>A job was made.</summary>
    HasJob = 1 << 5,

    /// <summary>A booking was made.</summary>
    HasBooking = 1 << 6,

    /// <summary>A lead was made.</summary>
    HasLead = 1 << 7,

    /// <summary>The visitor is interested in a membership.</summary>
    MembershipInterest = 1 << 8,

    /// <summary>Consent to marketing was given.</summary>
    MarketingYes = 1 << 9,

    /// <summary>Consent to marketing was refused.</summary>
    MarketingNo = 1 << 10,

    /// <summary>Consent to text messages was given.</summary>
    MobileYes = 1 << 11,

    /// <summary>Consent to text messages was refused.</summary>
    MobileNo = 1 << 12,

    /// <summary>Consent to the contractor's own question was given.</summary>
    CustomYes = 1 << 13,

    /// <summary>Consent to the contractor's own question was refused.</summary>
    CustomNo = 1 << 14,

    /// <summary>The address carries an advertising click id.</summary>
    HasClickId = 1 << 15,

    /// <summary>A first or last name was left.</summary>
    HasName = 1 << 16,

    /// <summary>Payment details were left.</summary>
    PaymentCaptured = 1 << 17,

    /// <summary>Abandoned without a closing signal: no activity for the minutes set.</summary>
    TimedOut = 1 << 18,

    /// <summary>A phone or an e-mail was left: enough to follow up.</summary>
    Contact = HasPhone | HasEmail,
}
