namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>
/// Carries what keys ask from the queue to the lead that is open, one for each page. A key may ask for a lead that is only
/// being opened: then it waits until the pane shows it.
/// </summary>
internal sealed class LeadCommands
{
    private (int LeadId, LeadCommand Command)? waiting;
    private int ready;

    /// <summary>Take the lead.</summary>
    public event Func<Task>? Claim;

    /// <summary>Write a note.</summary>
    public event Func<Task>? Note;

    /// <summary>Say how it ended.</summary>
    public event Func<Task>? Dispose;

    /// <summary>Put it off.</summary>
    public event Func<Task>? Snooze;

    /// <summary>Asks it of the lead: at once, or as soon as the pane shows it.</summary>
    public Task AskAsync(int leadId, LeadCommand command)
    {
        if (ready != leadId)
        {
            waiting = (leadId, command);
            return Task.CompletedTask;
        }

        waiting = null;
        return RaiseAsync(command);
    }

    /// <summary>The pane shows the lead now and can do what is asked; what was asked meanwhile is.</summary>
    public Task ReadyAsync(int leadId)
    {
        ready = leadId;
        return waiting is { } asked && asked.LeadId == leadId ? AskAsync(leadId, asked.Command) : Task.CompletedTask;
    }

    /// <summary>The pane shows no lead any more.</summary>
    public void Left() => ready = 0;

    private Task RaiseAsync(LeadCommand command) =>
        (
            command switch
            {
                LeadCommand.Claim => Claim,
                LeadCommand.Note => Note,
                LeadCommand.Dispose => Dispose,
                _ => Snooze,
            }
        )?.Invoke() ?? Task.CompletedTask;
}
