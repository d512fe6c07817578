namespace SchedulingPro.Core.Mail;

/// <summary>What a mail says, whoever gets it.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The body as plain text.</param>
/// <param name="Html">The same as HTML; empty for none.</param>
public sealed record MailDraft(string Subject, string Text, string Html);
