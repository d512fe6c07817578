namespace SchedulingPro.Core.Leads.Work;

/// <summary>Answer to an act upon a lead.</summary>
/// <param name="Outcome">What became of it.</param>
public sealed record LeadResult(LeadOutcome Outcome)
{
    /// <summary>Whether it was recorded.</summary>
    public bool Succeeded => Outcome == LeadOutcome.Done;

    /// <summary>The act's entry in the history, by which it can be taken back; 0 when nothing was recorded.</summary>
    public long ActId { get; init; }

    /// <summary>Display name of whoever has it, or null.</summary>
    public string? Other { get; init; }

    /// <summary>Input that was refused, or null.</summary>
    public string? Field { get; init; }

    /// <summary>Why, as the end of a sentence that begins with the field's name; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when the user has the claim (UTC), or null.</summary>
    public DateTime? HeldUntil { get; init; }
}
