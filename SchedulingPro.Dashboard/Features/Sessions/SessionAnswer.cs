using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>A session's page with what is needed to show it.</summary>
/// <param name="Id">Which session was asked for.</param>
/// <param name="User">Who asked.</param>
/// <param name="Detail">The session; null when there is none that the asker may see.</param>
/// <param name="Neighbours">What is before and after it in the list it was opened from.</param>
internal sealed record SessionAnswer(string Id, UserContext User, SessionDetail? Detail, SessionNeighbours Neighbours);
