namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>What is done with each of many leads.</summary>
public abstract record LeadBulkAct
{
    private LeadBulkAct() { }

    /// <summary>Give it to somebody, or to nobody (null).</summary>
    /// <param name="UserId">Key of the user.</param>
    public sealed record Assign(int? UserId) : LeadBulkAct;

    /// <summary>Put it off.</summary>
    /// <param name="DueOn">When to take it up again (UTC), in the future.</param>
    public sealed record Snooze(DateTime DueOn) : LeadBulkAct;

    /// <summary>Close it. Only with a disposition that means no talk with the person (<see cref="LeadBulkChoices.Dispositions"/>).</summary>
    /// <param name="DispositionId">Key of the disposition.</param>
    public sealed record Dismiss(int DispositionId) : LeadBulkAct;
}
