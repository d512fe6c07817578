namespace SchedulingPro.Core.Schedulers;

/// <summary>A scheduler as a source reports it (contract: <c>SchedulingPro.V2.SchedulerResponse</c>).</summary>
public sealed record SchedulerContent
{
    /// <summary>Scheduler ID.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the company it belongs to.</summary>
    public required string CompanyName { get; init; }

    /// <summary>When it was created (UTC).</summary>
    public required DateTime CreatedOn { get; init; }

    /// <summary>When it last changed (UTC); newer wins.</summary>
    public required DateTime ModifiedOn { get; init; }

    /// <summary>Status in the words of the source.</summary>
    public string Status { get; init; } = "";

    /// <summary>The company's data API key.</summary>
    public string DataApiKey { get; init; } = "";

    /// <summary>Whether it is the company's default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Who it is for.</summary>
    public SchedulerMode Mode { get; init; }

    /// <summary>Link that opens it directly.</summary>
    public string QuickLaunchLink { get; init; } = "";
}
