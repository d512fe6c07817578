namespace SchedulingPro.Core.Leads.Work;

/// <summary>Keeps a lead, or takes it over.</summary>
internal static class Holding
{
    internal static async Task<LeadResult> RenewAsync(
        LeadBench bench,
        LeadActor actor,
        CancellationToken cancellationToken
    )
    {
        var owner = bench.Owner;
        if (bench.Lead.HolderId != actor.UserId && (owner is null || owner == actor.UserId))
        {
            return new(LeadOutcome.ChangedMeanwhile);
        }

        if (await bench.TakeAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (owner is null)
        {
            bench.Change(LeadActKind.Claimed);
        }

        return new(LeadOutcome.Done);
    }

    internal static async Task<LeadResult> TakeOverAsync(
        LeadBench bench,
        LeadActor actor,
        CancellationToken cancellationToken
    )
    {
        if (bench.Lead.Status == LeadStatus.Closed)
        {
            return new(LeadOutcome.Closed);
        }

        var owner = bench.Owner;
        if (owner is { } other && other != actor.UserId)
        {
            if (!actor.IsManager)
            {
                return await bench.TakenByAsync(other, cancellationToken);
            }

            bench.Change(LeadActKind.TakenOver).OtherUserId = other;
        }
        else if (owner is null)
        {
            bench.Change(LeadActKind.Claimed);
        }

        bench.Hold();
        return new(LeadOutcome.Done);
    }
}
