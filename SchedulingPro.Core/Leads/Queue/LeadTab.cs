namespace SchedulingPro.Core.Leads.Queue;

/// <summary>The parts of the queue.</summary>
public enum LeadTab
{
    /// <summary>What to call now: open and in the pool, also while somebody is on it, and what is due.</summary>
    New,

    /// <summary>Open and the asker's: assigned to or held by them.</summary>
    Mine,

    /// <summary>Open, and the time to take it up again has come.</summary>
    Due,

    /// <summary>Open, to be taken up later.</summary>
    Snoozed,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>All of them: what a number of the report opens.</summary>
    All,
}
