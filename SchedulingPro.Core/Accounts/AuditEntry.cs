namespace SchedulingPro.Core.Accounts;

/// <summary>One line of the audit log: who did what to what, and when. Append-only.</summary>
public sealed class AuditEntry
{
    /// <summary>Key; grows with time.</summary>
    public long Id { get; set; }

    /// <summary>When it happened (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Who did it, or null for the system and the command line.</summary>
    public int? UserId { get; set; }

    /// <summary>Name of who did it, as it was then; "command line" or "system" without a user.</summary>
    public string Actor { get; set; } = "";

    /// <summary>What was done: dotted words of <see cref="AuditActions"/>, for example <c>install-key.revealed</c>.</summary>
    public string Action { get; set; } = "";

    /// <summary>Kind of the thing it was done to: user, company, scheduler, session, import …</summary>
    public string SubjectKind { get; set; } = "";

    /// <summary>Id of the thing it was done to.</summary>
    public string SubjectId { get; set; } = "";

    /// <summary>Company the thing belongs to, or null.</summary>
    public int? CompanyId { get; set; }

    /// <summary>What else is worth knowing, in words; never a secret or a visitor's personal data.</summary>
    public string Details { get; set; } = "";

    /// <summary>Network address it came from, or null.</summary>
    public string? IpAddress { get; set; }
}
