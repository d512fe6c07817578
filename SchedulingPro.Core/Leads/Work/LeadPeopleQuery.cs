using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Who leads of a company can be given to: everybody who may sign in and sees the company.</summary>
public sealed class LeadPeopleQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>The people by name; nobody for a company that the asker may not see.</summary>
    public async Task<IReadOnlyList<LeadPerson>> ExecuteAsync(
        DataScope scope,
        int companyId,
        CancellationToken cancellationToken
    )
    {
        if (!scope.Sees(companyId))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Users.AsNoTracking()
            .Where(u => !u.IsDisabled)
            .Where(u => u.AllCompanies || u.Companies.Any(c => c.CompanyId == companyId))
            .Where(u => db.UserRoles.Any(r => r.UserId == u.Id))
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.Id)
            .Select(u => new LeadPerson(u.Id, u.DisplayName))
            .ToListAsync(cancellationToken);
    }
}
