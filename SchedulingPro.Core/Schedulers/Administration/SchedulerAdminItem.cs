using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>A scheduler or router as its admins see it.</summary>
/// <param name="Facts">What the list shows of it; without activity.</param>
/// <param name="QuickLaunchLink">Link that opens it directly; empty for none.</param>
/// <param name="Version">When it last changed (UTC); goes back with an edit of a scheduler.</param>
public sealed record SchedulerAdminItem(SchedulerListItem Facts, string QuickLaunchLink, DateTime Version)
{
    /// <summary>Why it cannot be changed here, or null.</summary>
    public string? Reason => FactOwnership.Reason(Facts.Origin);
}
