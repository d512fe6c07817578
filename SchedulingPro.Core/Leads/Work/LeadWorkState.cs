using System.Text.Json;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Staff's side of a lead before an act, to take the act back.</summary>
internal sealed record LeadWorkState
{
    public required LeadStatus Status { get; init; }

    public required LeadClosing Closing { get; init; }

    public long? DueTicks { get; init; }

    public bool IsPromised { get; init; }

    public int? AssigneeId { get; init; }

    public long? AssignedTicks { get; init; }

    public int Attempts { get; init; }

    public long? FirstTouchTicks { get; init; }

    public int? FirstTouchById { get; init; }

    public long? FirstTouchActTicks { get; init; }

    public int? FirstTouchSeconds { get; init; }

    public int? FirstTouchAssignedSeconds { get; init; }

    public long? LastTouchTicks { get; init; }

    public bool IsReached { get; init; }

    public int? DispositionId { get; init; }

    public long? ClosedTicks { get; init; }

    public int? ClosedById { get; init; }

    public LeadRecovery Recovery { get; init; }

    public long? RecoveredTicks { get; init; }

    internal static string Of(Lead lead) =>
        JsonSerializer.Serialize(
            new LeadWorkState
            {
                Status = lead.Status,
                Closing = lead.Closing,
                DueTicks = lead.DueTicks,
                IsPromised = lead.IsPromised,
                AssigneeId = lead.AssigneeId,
                AssignedTicks = lead.AssignedTicks,
                Attempts = lead.Attempts,
                FirstTouchTicks = lead.FirstTouchTicks,
                FirstTouchById = lead.FirstTouchById,
                FirstTouchActTicks = lead.FirstTouchActTicks,
                FirstTouchSeconds = lead.FirstTouchSeconds,
                FirstTouchAssignedSeconds = lead.FirstTouchAssignedSeconds,
                LastTouchTicks = lead.LastTouchTicks,
                IsReached = lead.IsReached,
                DispositionId = lead.DispositionId,
                ClosedTicks = lead.ClosedTicks,
                ClosedById = lead.ClosedById,
                Recovery = lead.Recovery,
                RecoveredTicks = lead.RecoveredTicks,
            }
        );

    /// <summary>Puts the lead back into the state; who is on it is not part of that.</summary>
    internal static void Restore(string text, Lead lead)
    {
        var state = JsonSerializer.Deserialize<LeadWorkState>(text)!;
        lead.Status = state.Status;
        lead.Closing = state.Closing;
        lead.DueTicks = state.DueTicks;
        lead.IsPromised = state.IsPromised;
        lead.AssigneeId = state.AssigneeId;
        lead.AssignedTicks = state.AssignedTicks;
        lead.Attempts = state.Attempts;
        lead.FirstTouchTicks = state.FirstTouchTicks;
        lead.FirstTouchById = state.FirstTouchById;
        lead.FirstTouchActTicks = state.FirstTouchActTicks;
        lead.FirstTouchSeconds = state.FirstTouchSeconds;
        lead.FirstTouchAssignedSeconds = state.FirstTouchAssignedSeconds;
        lead.LastTouchTicks = state.LastTouchTicks;
        lead.IsReached = state.IsReached;
        lead.DispositionId = state.DispositionId;
        lead.ClosedTicks = state.ClosedTicks;
        lead.ClosedById = state.ClosedById;
        lead.Recovery = state.Recovery;
        lead.RecoveredTicks = state.RecoveredTicks;
    }
}
