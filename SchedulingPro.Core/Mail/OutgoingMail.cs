namespace SchedulingPro.Core.Mail;

/// <summary>One mail as it goes over the wire.</summary>
/// <param name="Id">Message id without angle brackets; the same at every attempt, so that a second copy can be told from a second mail.</param>
/// <param name="Recipient">E-mail address.</param>
/// <param name="Draft">What it says.</param>
/// <param name="WrittenOn">When it was queued (UTC).</param>
public sealed record OutgoingMail(string Id, string Recipient, MailDraft Draft, DateTime WrittenOn);
