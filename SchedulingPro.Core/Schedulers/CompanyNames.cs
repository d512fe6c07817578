using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers;

/// <summary>Finds a tenant's companies by name, and makes those that are missing, inside a writer's transaction.</summary>
internal sealed class CompanyNames
{
    private readonly SchedulingDbContext db;
    private readonly long tenantId;
    private readonly SchedulerOrigin origin;
    private readonly DateTime now;
    private readonly List<Company> companies;

    private CompanyNames(
        SchedulingDbContext db,
        long tenantId,
        SchedulerOrigin origin,
        DateTime now,
        List<Company> companies
    )
    {
        this.db = db;
        this.tenantId = tenantId;
        this.origin = origin;
        this.now = now;
        this.companies = companies;
    }

    internal static async Task<CompanyNames> LoadAsync(
        SchedulingDbContext db,
        long tenantId,
        SchedulerOrigin origin,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        new(
            db,
            tenantId,
            origin,
            now,
            await db.Companies.Where(c => c.TenantId == tenantId).ToListAsync(cancellationToken)
        );

    internal Company Named(string name)
    {
        var company =
            companies.Find(c => c.Name == name)
            ?? companies.Find(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (company is null)
        {
            company = new()
            {
                TenantId = tenantId,
                Name = name,
                IsDemo = origin == SchedulerOrigin.Demo,
                CreatedOn = now,
                ModifiedOn = now,
            };
            companies.Add(company);
            db.Companies.Add(company);
        }

        return company;
    }

    /// <summary>Removes the company of things known by their ids only, once it has none.</summary>
    internal async Task RemoveEmptyPlaceholderAsync(CancellationToken cancellationToken)
    {
        if (companies.Find(c => c.Name == SessionOwners.PlaceholderCompany) is not { } placeholder)
        {
            return;
        }

        var used =
            await db.Schedulers.AnyAsync(s => s.CompanyId == placeholder.Id, cancellationToken)
            || await db.Routers.AnyAsync(r => r.CompanyId == placeholder.Id, cancellationToken);
        if (!used)
        {
            await db.UserCompanies.Where(u => u.CompanyId == placeholder.Id).ExecuteDeleteAsync(cancellationToken);
            db.Companies.Remove(placeholder);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
