namespace SchedulingPro.Core.Leads.Work;

/// <summary>Puts leads off, and takes them up again.</summary>
internal static class Snoozing
{
    internal static async Task<LeadResult> SnoozeAsync(
        LeadBench bench,
        LeadActor actor,
        DateTime? dueOn,
        Guid? actKey,
        CancellationToken cancellationToken
    )
    {
        if (dueOn is { } due && LeadResolving.Unusable(due, bench.Now) is { } reason)
        {
            return LeadBench.Refused("time", reason);
        }

        if (await bench.TakeAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        bench.Change(LeadActKind.Snoozed, actKey).DueTicks = dueOn?.Ticks;
        (bench.Lead.DueTicks, bench.Lead.IsPromised) = (dueOn?.Ticks, false);
        if (dueOn is not null)
        {
            bench.LetGo();
            bench.Lead.AssigneeId = actor.UserId;
        }

        return new(LeadOutcome.Done);
    }
}
