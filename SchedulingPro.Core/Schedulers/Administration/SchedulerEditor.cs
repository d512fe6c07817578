using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Makes and changes local schedulers. One that is known only by its id can be named and given to its company.</summary>
public sealed class SchedulerEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    private const int LongestLink = 2000;

    /// <summary>Makes or changes one scheduler; admins only.</summary>
    public Task<EditResult> SaveAsync(UserContext user, SchedulerDraft draft, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        var clean = draft with { Name = NameRules.Clean(draft.Name), QuickLaunchLink = draft.QuickLaunchLink.Trim() };
        var errors = Check(clean).ToList();
        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : WriteUnit.RunAsync(contexts, (db, _, token) => SaveAsync(db, user, clean, token), cancellationToken);
    }

    private static IEnumerable<FieldError> Check(SchedulerDraft draft)
    {
        if (NameRules.Check(draft.Name) is { } error)
        {
            yield return error;
        }

        if (draft.CompanyId == 0)
        {
            yield return new("company", "is missing");
        }

        if (draft.ExternalId is null && !SchedulerStatuses.All.Contains(draft.Status))
        {
            yield return new("status", $"must be one of {string.Join(", ", SchedulerStatuses.All)}");
        }

        if (!Enum.IsDefined(draft.Mode))
        {
            yield return new("mode", "must be Standard or Call center");
        }

        if (draft.QuickLaunchLink.Length > LongestLink)
        {
            yield return new("quickLaunchLink", $"has more than {LongestLink} characters");
        }
        else if (draft.QuickLaunchLink.Length > 0 && !IsWebAddress(draft.QuickLaunchLink))
        {
            yield return new("quickLaunchLink", "must be a web address that begins with https:// or http://");
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        SchedulerDraft draft,
        CancellationToken cancellationToken
    )
    {
        var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == draft.CompanyId, cancellationToken);
        if (company is null || company.TenantId != user.TenantId || !user.Scope.Sees(company.Id))
        {
            return EditResult.Refused("company", "is not there any more");
        }

        if (draft.ExternalId is null)
        {
            return company.IsPlaceholder()
                ? EditResult.Refused(
                    "company",
                    "only collects schedulers that are known by their ID; choose another one"
                )
                : await AddAsync(db, user, draft, company, cancellationToken);
        }

        return await ChangeAsync(db, user, draft, company, cancellationToken);
    }

    private async Task<EditResult> AddAsync(
        SchedulingDbContext db,
        UserContext user,
        SchedulerDraft draft,
        Company company,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var scheduler = new Scheduler
        {
            Key = await SchedulerKeys.NextSchedulerAsync(db, cancellationToken),
            TenantId = user.TenantId,
            ExternalId = InstallKeyGenerator.SchedulerId(),
            CompanyId = company.Id,
            Name = draft.Name,
            Status = draft.Status,
            Mode = draft.Mode,
            QuickLaunchLink = draft.QuickLaunchLink,
            Origin = SchedulerOrigin.Local,
            CreatedOn = now,
            ModifiedOn = now,
        };
        db.Schedulers.Add(scheduler);
        Audit(db, user, scheduler, $"made as \"{draft.Name}\" of {company.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return EditResult.Done(scheduler.ExternalId);
    }

    private async Task<EditResult> ChangeAsync(
        SchedulingDbContext db,
        UserContext user,
        SchedulerDraft draft,
        Company company,
        CancellationToken cancellationToken
    )
    {
        var scheduler = await db.Schedulers.FirstOrDefaultAsync(
            s => s.TenantId == user.TenantId && s.ExternalId == draft.ExternalId,
            cancellationToken
        );
        if (scheduler is null || !user.Scope.Sees(scheduler.CompanyId))
        {
            return EditResult.Gone("The scheduler");
        }

        if (scheduler.ModifiedOn != draft.SeenModifiedOn)
        {
            return EditResult.ChangedMeanwhile("The scheduler");
        }

        if (FactOwnership.Reason(scheduler.Origin) is { } reason)
        {
            return EditResult.Refused("record", reason);
        }

        var isLocal = scheduler.Origin == SchedulerOrigin.Local;
        if (isLocal && !SchedulerStatuses.All.Contains(draft.Status))
        {
            return EditResult.Refused("status", $"must be one of {string.Join(", ", SchedulerStatuses.All)}");
        }

        var changes = new List<string>();
        Change(changes, "name", scheduler.Name, draft.Name, v => scheduler.Name = v);
        if (isLocal)
        {
            Change(changes, "status", scheduler.Status, draft.Status, v => scheduler.Status = v);
            Change(changes, "mode", scheduler.Mode.ToString(), draft.Mode.ToString(), _ => scheduler.Mode = draft.Mode);
            Change(
                changes,
                "quick launch link",
                scheduler.QuickLaunchLink,
                draft.QuickLaunchLink,
                v => scheduler.QuickLaunchLink = v
            );
        }

        if (scheduler.CompanyId != company.Id)
        {
            changes.Add($"company now {company.Name}");
            scheduler.CompanyId = company.Id;
            scheduler.IsDefault = false;
        }

        if (changes.Count > 0)
        {
            // What a source may still tell about a placeholder must stay newer than this.
            if (isLocal)
            {
                scheduler.ModifiedOn = clock.GetUtcNow().UtcDateTime;
            }

            Audit(db, user, scheduler, string.Join("; ", changes));
            await db.SaveChangesAsync(cancellationToken);
        }

        return EditResult.Done(scheduler.ExternalId);
    }

    private static void Change(List<string> changes, string what, string before, string after, Action<string> set)
    {
        if (before != after)
        {
            changes.Add($"{what} from \"{before}\" to \"{after}\"");
            set(after);
        }
    }

    private void Audit(SchedulingDbContext db, UserContext user, Scheduler scheduler, string details) =>
        audit.Add(
            db,
            user.Actor,
            AuditActions.SchedulerChanged,
            SchedulerSubjects.Scheduler,
            scheduler.ExternalId,
            scheduler.CompanyId,
            details
        );
}
