using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>One session on its way in.</summary>
/// <param name="Content">The session.</param>
/// <param name="Raw">The source's own JSON (UTF-8), kept where it says more than the contract; null when there is none.</param>
public sealed record SessionArrival(SessionContent Content, byte[]? Raw = null)
{
    /// <summary>Scheduler ID of the path the session was read from, used when the session names no scheduler itself.</summary>
    public string? SchedulerPath { get; init; }

    /// <summary>Router id of the path the session was read from, or null.</summary>
    public string? RouterPath { get; init; }

    /// <summary>
    /// Whether nothing says where the session belongs, and it is wanted all the same: a webhook has no path. It waits under
    /// <see cref="SessionOwners.UnplacedRouter"/> until a scheduler's or router's list names it.
    /// </summary>
    public bool IsUnplaced { get; init; }

    /// <summary>
    /// Whether this is the session as its source has it now, rather than as it was when an event or a file was made. Of two
    /// with the same <c>modifiedOn</c> the current one stays: upstream may fill in a job or lead without a new stamp [D].
    /// </summary>
    public bool IsCurrentState { get; init; }

    /// <summary>The session already rendered by <see cref="SessionJson.Write"/>, where the source had to do that anyway; else null.</summary>
    internal byte[]? Document { get; init; }
}
