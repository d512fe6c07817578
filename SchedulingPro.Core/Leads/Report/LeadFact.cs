namespace SchedulingPro.Core.Leads.Report;

/// <summary>The little of a lead that the report counts.</summary>
internal sealed class LeadFact
{
    public int OwnerKey { get; init; }

    public long ArrivedTicks { get; init; }

    public bool IsTouched { get; init; }

    public int? FirstTouchById { get; init; }

    public int? FirstTouchSeconds { get; init; }

    public int? FirstTouchAssignedSeconds { get; init; }

    public int Attempts { get; init; }

    public bool IsReached { get; init; }

    public LeadRecovery Recovery { get; init; }
}
