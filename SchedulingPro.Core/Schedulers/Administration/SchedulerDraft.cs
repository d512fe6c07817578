namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>A scheduler as an admin wants it.</summary>
/// <param name="ExternalId">Scheduler ID of the one to change; null for a new one, whose ID is generated.</param>
/// <param name="CompanyId">Company it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">One of <see cref="SchedulerStatuses.All"/>.</param>
/// <param name="Mode">Who it is for.</param>
/// <param name="QuickLaunchLink">Address that opens it directly; empty for none.</param>
/// <param name="SeenModifiedOn">When it was last changed, as the admin saw it (UTC).</param>
public sealed record SchedulerDraft(
    string? ExternalId,
    int CompanyId,
    string Name,
    string Status,
    SchedulerMode Mode,
    string QuickLaunchLink,
    DateTime? SeenModifiedOn
);
