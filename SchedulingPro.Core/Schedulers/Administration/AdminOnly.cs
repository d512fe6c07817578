using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Second line behind the pages' policies: what only admins may do asks here again.</summary>
internal static class AdminOnly
{
    internal static void Require(UserContext user)
    {
        if (!user.IsInRole(Roles.Admin))
        {
            throw new UnauthorizedAccessException("Only an admin may do this.");
        }
    }
}
