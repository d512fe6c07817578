using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Makes companies and changes their names. A new company gets its data API key at once.</summary>
public sealed class CompanyEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>Makes or changes one company; admins only.</summary>
    public Task<EditResult> SaveAsync(UserContext user, CompanyDraft draft, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        var name = NameRules.Clean(draft.Name);
        return NameRules.Check(name) is { } error
            ? Task.FromResult(EditResult.Refused(error))
            : WriteUnit.RunAsync(
                contexts,
                (db, _, token) => SaveAsync(db, user, draft, name, token),
                cancellationToken
            );
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        CompanyDraft draft,
        string name,
        CancellationToken cancellationToken
    )
    {
        var others = await db
            .Companies.AsNoTracking()
            .Where(c => c.TenantId == user.TenantId && c.Id != draft.Id)
            .Select(c => c.Name)
            .ToListAsync(cancellationToken);
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return EditResult.Refused("name", "is the name of another company");
        }

        return draft.Id is { } id
            ? await ChangeAsync(db, user, id, name, draft.SeenModifiedOn, cancellationToken)
            : await AddAsync(db, user, name, cancellationToken);
    }

    private async Task<EditResult> AddAsync(
        SchedulingDbContext db,
        UserContext user,
        string name,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var company = new Company
        {
            TenantId = user.TenantId,
            Name = name,
            DataApiKey = InstallKeyGenerator.DataApiKey(),
            CreatedOn = now,
            ModifiedOn = now,
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(cancellationToken);
        if (!user.Scope.AllCompanies)
        {
            // Who makes a company may see it.
            db.UserCompanies.Add(new() { UserId = user.UserId, CompanyId = company.Id });
        }

        Audit(db, user, company.Id, $"made as \"{name}\" with a new data API key");
        await db.SaveChangesAsync(cancellationToken);
        return EditResult.Done(company.Id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<EditResult> ChangeAsync(
        SchedulingDbContext db,
        UserContext user,
        int id,
        string name,
        DateTime? seen,
        CancellationToken cancellationToken
    )
    {
        var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (company is null || !user.Scope.Sees(id))
        {
            return EditResult.Gone("The company");
        }

        if (company.ModifiedOn != seen)
        {
            return EditResult.ChangedMeanwhile("The company");
        }

        var origins = await db
            .Schedulers.Where(s => s.CompanyId == id)
            .Select(s => s.Origin)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (FactOwnership.NameReason(company.IsDemo, company.IsPlaceholder(), origins) is { } reason)
        {
            return EditResult.Refused("name", reason);
        }

        if (company.Name != name)
        {
            Audit(db, user, id, $"renamed from \"{company.Name}\" to \"{name}\"");
            company.Name = name;
            company.ModifiedOn = clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellationToken);
        }

        return EditResult.Done(id.ToString(CultureInfo.InvariantCulture));
    }

    private void Audit(SchedulingDbContext db, UserContext user, int id, string details) =>
        audit.Add(
            db,
            user.Actor,
            AuditActions.CompanyChanged,
            SchedulerSubjects.Company,
            id.ToString(CultureInfo.InvariantCulture),
            id,
            details
        );
}
