namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>Why a scheduler or router needs somebody's attention.</summary>
[Flags]
public enum SchedulerAttention
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Active for longer than <see cref="SchedulerListQuery.StaleAfter"/>, but without a session in that time.</summary>
    Stale = 1,

    /// <summary>A draft called "Copy of …" that was probably forgotten.</summary>
    CopyDraft = 2,

    /// <summary>Known only by its id, from sessions that name it.</summary>
    KnownOnlyById = 4,

    /// <summary>Its source does not list it any more; its sessions stay.</summary>
    Vanished = 8,
}
