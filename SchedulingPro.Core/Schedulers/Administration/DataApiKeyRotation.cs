using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Gives a company a new data API key. The old one stays good for a while, so that web sites can follow.</summary>
public sealed class DataApiKeyRotation(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Longest overlap of old and new key.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(365);

    /// <summary>
    /// Makes a new key. The old one is good until <paramref name="oldKeyValidUntil"/> (UTC), or ends now with null; a key
    /// from an earlier overlap ends now either way. <paramref name="seenModifiedOn"/> is the company's last change as the
    /// admin saw it, so that two admins do not rotate twice. Admins only.
    /// </summary>
    public Task<EditResult> RotateAsync(
        UserContext user,
        int companyId,
        DateTime? oldKeyValidUntil,
        DateTime seenModifiedOn,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        var now = clock.GetUtcNow().UtcDateTime;
        if (oldKeyValidUntil is { } end && (end <= now || end > now + LongestOverlap))
        {
            return Task.FromResult(
                EditResult.Refused("oldKeyValidUntil", "must lie in the future and within one year")
            );
        }

        return WriteUnit.RunAsync(
            contexts,
            (db, _, token) => RotateAsync(db, user, companyId, oldKeyValidUntil, seenModifiedOn, now, token),
            cancellationToken
        );
    }

    /// <summary>Ends the overlap of the last rotation now: the old key is good no longer. Admins only.</summary>
    public Task<EditResult> EndOverlapAsync(UserContext user, int companyId, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        return WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == companyId, token);
                if (company is null || !user.Scope.Sees(companyId))
                {
                    return EditResult.Gone("The company");
                }

                if (company.PreviousDataApiKey is not null)
                {
                    company.PreviousDataApiKey = null;
                    company.PreviousKeyValidUntil = null;
                    company.ModifiedOn = clock.GetUtcNow().UtcDateTime;
                    Audit(db, user, company, "the old key was ended early");
                    await db.SaveChangesAsync(token);
                }

                return Done(company);
            },
            cancellationToken
        );
    }

    private async Task<EditResult> RotateAsync(
        SchedulingDbContext db,
        UserContext user,
        int companyId,
        DateTime? oldKeyValidUntil,
        DateTime seenModifiedOn,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == companyId, cancellationToken);
        if (company is null || !user.Scope.Sees(companyId))
        {
            return EditResult.Gone("The company");
        }

        if (company.ModifiedOn != seenModifiedOn)
        {
            return EditResult.ChangedMeanwhile("The company");
        }

        var origins = await db
            .Schedulers.Where(s => s.CompanyId == companyId)
            .Select(s => s.Origin)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (FactOwnership.KeyReason(company.IsPlaceholder(), origins) is { } reason)
        {
            return EditResult.Refused("dataApiKey", reason);
        }

        var keepsOld = oldKeyValidUntil is not null && company.DataApiKey.Length > 0;
        company.PreviousDataApiKey = keepsOld ? company.DataApiKey : null;
        company.PreviousKeyValidUntil = keepsOld ? oldKeyValidUntil : null;
        company.DataApiKey = InstallKeyGenerator.DataApiKey();
        company.ModifiedOn = now;
        Audit(
            db,
            user,
            company,
            company.PreviousKeyValidUntil is { } until
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"the old key stays good until {until:yyyy-MM-dd HH:mm} UTC"
                )
                : "the old key ended at once"
        );
        await db.SaveChangesAsync(cancellationToken);
        return Done(company);
    }

    private static EditResult Done(Company company) =>
        EditResult.Done(company.Id.ToString(CultureInfo.InvariantCulture));

    private void Audit(SchedulingDbContext db, UserContext user, Company company, string details) =>
        audit.Add(
            db,
            user.Actor,
            AuditActions.InstallKeyRotated,
            SchedulerSubjects.Company,
            company.Id.ToString(CultureInfo.InvariantCulture),
            company.Id,
            details
        );
}
