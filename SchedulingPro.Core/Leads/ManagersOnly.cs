using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Leads;

/// <summary>Second line behind the pages' policies: what only managers and admins may do asks here again.</summary>
internal static class ManagersOnly
{
    internal static void Require(UserContext user)
    {
        if (!user.IsInRole(Roles.Manager) && !user.IsInRole(Roles.Admin))
        {
            throw new UnauthorizedAccessException("Only a manager or an admin may do this.");
        }
    }
}
