using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Work.Bulk;

/// <summary>What there is to choose from before many leads are changed.</summary>
public sealed class LeadBulkChoicesQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>The people by name who share a company with the asker, and the dispositions in their order.</summary>
    public async Task<LeadBulkChoices> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = scope.CompanyIds.ToList();
        var (all, none) = (scope.AllCompanies, !scope.AllCompanies && companies.Count == 0);
        var people = none
            ? []
            : await db
                .Users.AsNoTracking()
                .Where(u => !u.IsDisabled && db.UserRoles.Any(r => r.UserId == u.Id))
                .Where(u => all || u.AllCompanies || u.Companies.Any(c => companies.Contains(c.CompanyId)))
                .OrderBy(u => u.DisplayName)
                .ThenBy(u => u.Id)
                .Select(u => new LeadPerson(u.Id, u.DisplayName))
                .ToListAsync(cancellationToken);
        var dispositions = await db
            .LeadDispositions.AsNoTracking()
            .Where(d => d.IsActive && d.Effect == DispositionEffect.Close && !d.IsReached)
            .OrderBy(d => d.Position)
            .ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return new(people, dispositions);
    }
}
