using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Makes and changes routers. No source lists routers, so one that is known only by its id gets its facts here.</summary>
public sealed class RouterEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>Makes or changes one router; admins only.</summary>
    public Task<EditResult> SaveAsync(UserContext user, RouterDraft draft, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        var clean = draft with { Name = NameRules.Clean(draft.Name) };
        var errors = new List<FieldError>();
        if (NameRules.Check(clean.Name) is { } error)
        {
            errors.Add(error);
        }

        if (clean.CompanyId == 0)
        {
            errors.Add(new("company", "is missing"));
        }

        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : WriteUnit.RunAsync(contexts, (db, _, token) => SaveAsync(db, user, clean, token), cancellationToken);
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        RouterDraft draft,
        CancellationToken cancellationToken
    )
    {
        var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == draft.CompanyId, cancellationToken);
        if (company is null || company.TenantId != user.TenantId || !user.Scope.Sees(company.Id))
        {
            return EditResult.Refused("company", "is not there any more");
        }

        return draft.ExternalId is null
            ? await AddAsync(db, user, draft, company, cancellationToken)
            : await ChangeAsync(db, user, draft, company, cancellationToken);
    }

    private async Task<EditResult> AddAsync(
        SchedulingDbContext db,
        UserContext user,
        RouterDraft draft,
        Company company,
        CancellationToken cancellationToken
    )
    {
        if (company.IsPlaceholder())
        {
            return EditResult.Refused(
                "company",
                "only collects routers that are known by their ID; choose another one"
            );
        }

        var router = new Router
        {
            Key = await SchedulerKeys.NextRouterAsync(db, cancellationToken),
            TenantId = user.TenantId,
            ExternalId = InstallKeyGenerator.RouterId(),
            CompanyId = company.Id,
            Name = draft.Name,
            Origin = SchedulerOrigin.Local,
            CreatedOn = clock.GetUtcNow().UtcDateTime,
        };
        db.Routers.Add(router);
        Audit(db, user, router, $"made as \"{draft.Name}\" of {company.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return EditResult.Done(router.ExternalId);
    }

    private async Task<EditResult> ChangeAsync(
        SchedulingDbContext db,
        UserContext user,
        RouterDraft draft,
        Company company,
        CancellationToken cancellationToken
    )
    {
        var router = await db.Routers.FirstOrDefaultAsync(
            r => r.TenantId == user.TenantId && r.ExternalId == draft.ExternalId,
            cancellationToken
        );
        if (router is null || !user.Scope.Sees(router.CompanyId))
        {
            return EditResult.Gone("The router");
        }

        if (router.Name != draft.SeenName || router.CompanyId != draft.SeenCompanyId)
        {
            return EditResult.ChangedMeanwhile("The router");
        }

        if (FactOwnership.Reason(router.Origin) is { } reason)
        {
            return EditResult.Refused("record", reason);
        }

        var changes = new List<string>();
        if (router.Name != draft.Name)
        {
            changes.Add($"name from \"{router.Name}\" to \"{draft.Name}\"");
            router.Name = draft.Name;
        }

        if (router.CompanyId != company.Id)
        {
            changes.Add($"company now {company.Name}");
            router.CompanyId = company.Id;
        }

        if (changes.Count > 0)
        {
            router.Origin = SchedulerOrigin.Local;
            Audit(db, user, router, string.Join("; ", changes));
            await db.SaveChangesAsync(cancellationToken);
        }

        return EditResult.Done(router.ExternalId);
    }

    private void Audit(SchedulingDbContext db, UserContext user, Router router, string details) =>
        audit.Add(
            db,
            user.Actor,
            AuditActions.SchedulerChanged,
            SchedulerSubjects.Router,
            router.ExternalId,
            router.CompanyId,
            details
        );
}
