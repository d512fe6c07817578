using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>A company as its admins see it. The keys themselves are not here.</summary>
public sealed record CompanyAdminItem
{
    /// <summary>Key of the company.</summary>
    public required int Id { get; init; }

    /// <summary>Name of the company.</summary>
    public required string Name { get; init; }

    /// <summary>When it last changed (UTC); goes back with an edit.</summary>
    public required DateTime ModifiedOn { get; init; }

    /// <summary>Whether it has a data API key.</summary>
    public required bool HasDataApiKey { get; init; }

    /// <summary>Until when the key before the last rotation is good (UTC); null when there is none.</summary>
    public DateTime? OldKeyValidUntil { get; init; }

    /// <summary>Why its name cannot be changed here, or null.</summary>
    public string? NameReason { get; init; }

    /// <summary>Why its key cannot be rotated here, or null.</summary>
    public string? KeyReason { get; init; }

    /// <summary>Whether it only collects schedulers and routers known by their id.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>Whether it belongs to the demo data.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Its schedulers, then its routers, by name.</summary>
    public required IReadOnlyList<SchedulerAdminItem> Items { get; init; }

    /// <summary>Why the company needs attention.</summary>
    public CompanyAttention Attention =>
        new SchedulerListCompany(Id, Name, IsDemo, [.. Items.Select(i => i.Facts)]).Attention;
}
