using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Mail;

/// <summary>Raised when a mail was queued.</summary>
public sealed class MailSignal : WorkSignal;
