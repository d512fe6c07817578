using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// Whose figures a person may read: rules and reports count what their owner sees, and must not show a person more than they
/// see themselves.
/// </summary>
internal static class SeenOwners
{
    /// <summary>Keys of the users whose companies are all the person's too; null for every user.</summary>
    internal static async Task<HashSet<int>?> LoadAsync(
        SchedulingDbContext db,
        UserContext user,
        CancellationToken cancellationToken
    )
    {
        if (user.Scope.AllCompanies)
        {
            return null;
        }

        var limited = await db
            .Users.Where(u => !u.AllCompanies)
            .Select(u => new { u.Id, Companies = u.Companies.Select(c => c.CompanyId).ToList() })
            .ToListAsync(cancellationToken);
        return
        [
            .. limited
                .Where(u => u.Id == user.UserId || (u.Companies.Count > 0 && u.Companies.TrueForAll(user.Scope.Sees)))
                .Select(u => u.Id),
        ];
    }
}
