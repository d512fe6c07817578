namespace SchedulingPro.Core.Mail;

/// <summary>One line of the delivery log.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="SourceId">Rule or report schedule it belongs to.</param>
/// <param name="Recipient">E-mail address.</param>
/// <param name="Subject">Subject.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="QueuedOn">When it was queued (UTC).</param>
/// <param name="SentOn">When the server took it (UTC).</param>
/// <param name="NextOn">When it is tried next (UTC); null when it is not.</param>
/// <param name="Problem">What the last attempt met.</param>
public sealed record MailLogItem(
    long Id,
    MailKind Kind,
    int? SourceId,
    string Recipient,
    string Subject,
    MailState State,
    int Attempts,
    DateTime QueuedOn,
    DateTime? SentOn,
    DateTime? NextOn,
    string? Problem
);
