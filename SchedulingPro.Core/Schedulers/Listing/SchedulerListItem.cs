namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>A scheduler or router as the list shows it.</summary>
public sealed record SchedulerListItem
{
    /// <summary>Storage key: positive for a scheduler, negative for a router.</summary>
    public required int Key { get; init; }

    /// <summary>Scheduler ID or router id.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Company it belongs to.</summary>
    public required int CompanyId { get; init; }

    /// <summary>Status in the words of the source; empty for routers and where the source gave none.</summary>
    public string Status { get; init; } = "";

    /// <summary>Who it is for; null for routers and for schedulers known only by their id.</summary>
    public SchedulerMode? Mode { get; init; }

    /// <summary>Whether it is its company's default scheduler.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Where it came from.</summary>
    public required SchedulerOrigin Origin { get; init; }

    /// <summary>When it was created (UTC); null while it is known only by its id.</summary>
    public DateTime? CreatedOn { get; init; }

    /// <summary>When it last changed (UTC); null for routers and while it is known only by its id.</summary>
    public DateTime? ModifiedOn { get; init; }

    /// <summary>When its newest session was created (UTC), or null without one.</summary>
    public DateTime? LastSessionOn { get; init; }

    /// <summary>Since when its source does not list it any more (UTC), or null.</summary>
    public DateTime? VanishedOn { get; init; }

    /// <summary>What visitors did in the window; for a router, in the visits that began there.</summary>
    public SchedulerActivity Activity { get; init; } = SchedulerActivity.None;

    /// <summary>Why it needs attention.</summary>
    public SchedulerAttention Attention { get; init; }

    /// <summary>Whether it is a router.</summary>
    public bool IsRouter => Key < 0;
}
