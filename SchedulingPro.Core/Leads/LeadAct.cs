namespace SchedulingPro.Core.Leads;

/// <summary>One entry of a lead's history. Written once, never changed; only the erasure of a person blanks its texts.</summary>
public sealed class LeadAct
{
    /// <summary>Key, rising.</summary>
    public long Id { get; set; }

    /// <summary>The lead.</summary>
    public int LeadId { get; set; }

    /// <summary>What happened.</summary>
    public LeadActKind Kind { get; set; }

    /// <summary>When, in UTC ticks.</summary>
    public long AtTicks { get; set; }

    /// <summary>Who did it; null for the engine.</summary>
    public int? UserId { get; set; }

    /// <summary>Note, or the reason given for an act outside the rules; else null.</summary>
    public string? Text { get; set; }

    /// <summary>Disposition chosen, or null.</summary>
    public int? DispositionId { get; set; }

    /// <summary>User to whom it was assigned, or from whom it was taken over; or null.</summary>
    public int? OtherUserId { get; set; }

    /// <summary>Time to take it up again, in UTC ticks, or null.</summary>
    public long? DueTicks { get; set; }

    /// <summary>Session that arrived or booked, or null.</summary>
    public long? SessionId { get; set; }

    /// <summary>The act that this one takes back, or null.</summary>
    public long? UndoesId { get; set; }

    /// <summary>Key given by the browser's act, so that trying it again cannot record it twice; or null.</summary>
    public Guid? ActKey { get; set; }

    /// <summary>Version of the lead after the act; 0 for acts that leave the work as it was.</summary>
    public int Version { get; set; }

    /// <summary>State of the work before the act as JSON, for taking it back; or null.</summary>
    public string? Before { get; set; }
}
