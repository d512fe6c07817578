using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Reads and changes the settings of the tenant.</summary>
public sealed class TenantEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit)
{
    /// <summary>The settings of the user's tenant; null before it is set up.</summary>
    public async Task<TenantSettings?> ReadAsync(UserContext user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Tenants.AsNoTracking()
            .Where(t => t.Id == user.TenantId)
            .Select(t => new TenantSettings(t.Name, t.TimeZone, t.WeekStartsOnSunday) { Currency = t.Currency })
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Changes the settings; admins only. <paramref name="seen"/> are the settings as the admin saw them. Stored sessions do
    /// not change: local days are cut when a page asks.
    /// </summary>
    public Task<EditResult> SaveAsync(
        UserContext user,
        TenantSettings settings,
        TenantSettings seen,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        var clean = settings with
        {
            Name = NameRules.Clean(settings.Name),
            TimeZone = settings.TimeZone.Trim(),
            Currency = settings.Currency.Trim().ToUpperInvariant(),
        };
        var errors = new List<FieldError>();
        if (NameRules.Check(clean.Name) is { } error)
        {
            errors.Add(error);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(clean.TimeZone, out var zone) || !zone.HasIanaId)
        {
            errors.Add(new("timeZone", "is not a known time zone; write it as America/Chicago"));
        }

        if (clean.Currency.Length != 3 || !clean.Currency.All(char.IsAsciiLetterUpper))
        {
            errors.Add(new("currency", "is not a currency; write its three letters, for example USD"));
        }

        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : WriteUnit.RunAsync(
                contexts,
                (db, _, token) => SaveAsync(db, user, clean, seen, token),
                cancellationToken
            );
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        TenantSettings settings,
        TenantSettings seen,
        CancellationToken cancellationToken
    )
    {
        var tenant = await db.Tenants.FirstOrDefaultAsync(t => t.Id == user.TenantId, cancellationToken);
        if (tenant is null)
        {
            return EditResult.Gone("The tenant");
        }

        var before = new TenantSettings(tenant.Name, tenant.TimeZone, tenant.WeekStartsOnSunday)
        {
            Currency = tenant.Currency,
        };
        if (before != seen)
        {
            return EditResult.ChangedMeanwhile("The tenant's settings");
        }

        var id = tenant.Id.ToString(CultureInfo.InvariantCulture);
        if (before != settings)
        {
            tenant.Name = settings.Name;
            tenant.TimeZone = settings.TimeZone;
            tenant.WeekStartsOnSunday = settings.WeekStartsOnSunday;
            tenant.Currency = settings.Currency;
            audit.Add(
                db,
                user.Actor,
                AuditActions.TenantChanged,
                SchedulerSubjects.Tenant,
                id,
                null,
                $"name \"{settings.Name}\", time zone {settings.TimeZone}, weeks start on "
                    + (settings.WeekStartsOnSunday ? "Sunday" : "Monday")
                    + $", currency {settings.Currency}"
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return EditResult.Done(id);
    }
}
