namespace SchedulingPro.Core.Mail;

/// <summary>A mail to one recipient: waiting, sent or given up. Outbox and delivery log in one.</summary>
public sealed class MailMessage
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Why it is sent.</summary>
    public MailKind Kind { get; set; }

    /// <summary>Alert rule or report schedule it belongs to.</summary>
    public int? SourceId { get; set; }

    /// <summary>E-mail address.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Body as plain text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Body as HTML; empty for none.</summary>
    public string Html { get; set; } = "";

    /// <summary>How far it is.</summary>
    public MailState State { get; set; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next, in UTC ticks.</summary>
    public long NextTicks { get; set; }

    /// <summary>When it was queued (UTC).</summary>
    public DateTime QueuedOn { get; set; }

    /// <summary>When the server took it (UTC).</summary>
    public DateTime? SentOn { get; set; }

    /// <summary>What the last attempt met; null for nothing.</summary>
    public string? Problem { get; set; }

    /// <summary>What it is about and for whom; no second mail has the same.</summary>
    public string DedupeKey { get; set; } = "";
}
