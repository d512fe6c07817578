namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>A scheduler or router of a connection, as pages show it.</summary>
/// <param name="Id">Key of the source.</param>
/// <param name="ExternalId">Id upstream.</param>
/// <param name="Name">Name of the scheduler or router here; its id where none is known.</param>
/// <param name="CompanyName">Company, or null.</param>
/// <param name="IsRouter">Whether it is a router.</param>
/// <param name="GoneOn">Since when upstream does not know it any more (UTC), or null.</param>
/// <param name="InStepOn">When it was last read to the end (UTC), or null.</param>
/// <param name="ModifiedThrough">Everything that changed before is here (UTC), or null.</param>
/// <param name="BackfilledTo">History is here from this instant on (UTC), or null.</param>
/// <param name="BackfillDoneOn">When its history was complete (UTC), or null.</param>
/// <param name="BackfillRead">Sessions of its history that were read.</param>
/// <param name="BackfillTotal">Sessions of its history in all, as upstream counted them; null where it did not.</param>
/// <param name="Pages">Pages read in all.</param>
/// <param name="New">Sessions that were new, in all.</param>
/// <param name="Changed">Sessions that had changed, in all.</param>
/// <param name="Unchanged">Sessions read again unchanged, in all.</param>
/// <param name="Unreadable">Sessions that could not be taken.</param>
/// <param name="Error">What went wrong in the last pass, with what to do; or null.</param>
/// <param name="ErrorSince">Since when (UTC), or null.</param>
public sealed record SyncSourceItem(
    int Id,
    string ExternalId,
    string Name,
    string? CompanyName,
    bool IsRouter,
    DateTime? GoneOn,
    DateTime? InStepOn,
    DateTime? ModifiedThrough,
    DateTime? BackfilledTo,
    DateTime? BackfillDoneOn,
    long BackfillRead,
    long? BackfillTotal,
    long Pages,
    long New,
    long Changed,
    long Unchanged,
    int Unreadable,
    string? Error,
    DateTime? ErrorSince
);
