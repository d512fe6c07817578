namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>What a key asks of a lead.</summary>
internal enum LeadCommand
{
    Claim,
    Note,
    Dispose,
    Snooze,
}
