namespace SchedulingPro.Core.Leads.Work;

/// <summary>An entry of a lead's history as people read it.</summary>
public sealed record LeadHistoryEntry
{
    /// <summary>Key of the act.</summary>
    public required long Id { get; init; }

    /// <summary>What happened.</summary>
    public required LeadActKind Kind { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Key of who did it; null for the engine.</summary>
    public int? UserId { get; init; }

    /// <summary>Name of who did it, or null.</summary>
    public string? UserName { get; init; }

    /// <summary>Note or reason as typed, masked for people who may not see personal data; or null.</summary>
    public string? Text { get; init; }

    /// <summary>Label of the disposition, or null.</summary>
    public string? Disposition { get; init; }

    /// <summary>Name of who got it or from whom it was taken, or null.</summary>
    public string? OtherName { get; init; }

    /// <summary>When it is to be taken up again (UTC), or null.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>Id of the session that arrived or booked, or null.</summary>
    public string? SessionId { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsUndone { get; init; }

    /// <summary>Whether the asker can still take it back: it is theirs and nothing was done with the lead since.</summary>
    public bool CanUndo { get; init; }
}
