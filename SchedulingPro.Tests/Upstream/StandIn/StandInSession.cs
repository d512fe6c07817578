using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>A session as the stand-in holds it: what it is found by, and its rendered bytes.</summary>
/// <param name="Id">Id.</param>
/// <param name="SchedulerId">Scheduler whose path lists it; null while a router has not handed it on.</param>
/// <param name="RouterId">Router whose path lists it, or null.</param>
/// <param name="CreatedOn">Creation (UTC).</param>
/// <param name="ModifiedOn">Last change (UTC).</param>
/// <param name="VisibleOn">When lists begin to show this state (UTC).</param>
/// <param name="Reached">Steps it reached.</param>
/// <param name="Outcome">Outcome, in lower case, or null.</param>
/// <param name="HasJob">Whether a job came of it.</param>
/// <param name="HasBooking">Whether a booking came of it.</param>
/// <param name="HasName">Whether the visitor left a name.</param>
/// <param name="Body">The session's JSON.</param>
public sealed record StandInSession(
    string Id,
    string? SchedulerId,
    string? RouterId,
    DateTime CreatedOn,
    DateTime ModifiedOn,
    DateTime VisibleOn,
    Milestones Reached,
    string? Outcome,
    bool HasJob,
    bool HasBooking,
    bool HasName,
    byte[] Body
);
