namespace SchedulingPro.Core.Accounts;

/// <summary>One entry of the audit log as pages and exports show it.</summary>
public sealed record AuditItem
{
    /// <summary>Key; grows with time.</summary>
    public required long Id { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it, as they were called then.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, one of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the thing it was done to.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Id of the thing.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Name of the company the thing belongs to, or null.</summary>
    public required string? Company { get; init; }

    /// <summary>What else is worth knowing.</summary>
    public required string Details { get; init; }

    /// <summary>Network address, or null.</summary>
    public required string? IpAddress { get; init; }
}
