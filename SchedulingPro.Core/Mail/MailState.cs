namespace SchedulingPro.Core.Mail;

/// <summary>How far a mail is.</summary>
public enum MailState
{
    /// <summary>Waiting for its time.</summary>
    Queued = 0,

    /// <summary>Handed to the mail server at this moment.</summary>
    Sending = 1,

    /// <summary>Taken over by the mail server.</summary>
    Sent = 2,

    /// <summary>Given up.</summary>
    Failed = 3,
}
