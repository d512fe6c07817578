using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>One page of the explorer with what is needed to show it.</summary>
/// <param name="State">What was asked.</param>
/// <param name="User">Who asked.</param>
/// <param name="Page">The rows and their total.</param>
/// <param name="HasAny">Whether the asker has any sessions at all; tells an empty installation from a narrow filter.</param>
public sealed record SessionsAnswer(SessionListState State, UserContext User, SessionPage Page, bool HasAny);
