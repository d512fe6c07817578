using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Accounts;

/// <summary>Makes the first admin and the tenant in a database that has no user yet; afterwards it refuses.</summary>
public sealed class InitialSetup
{
    private readonly IDbContextFactory<SchedulingDbContext> contexts;
    private readonly AccountWork accounts;
    private readonly AuditLog audit;
    private readonly TimeProvider clock;

    internal InitialSetup(
        IDbContextFactory<SchedulingDbContext> contexts,
        AccountWork accounts,
        AuditLog audit,
        TimeProvider clock
    )
    {
        this.contexts = contexts;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// <summary>Whether there is no user yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Users.AnyAsync(cancellationToken);
    }

    /// <summary>The tenant that is there already, because an import came before the first user; or null.</summary>
    public async Task<Tenant?> FindTenantAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Tenants.AsNoTracking()
            .OrderBy(t => t.CreatedOn)
            .ThenBy(t => t.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Sets up. Errors carry the names of <see cref="SetupRequest"/>'s parts; of two that try at once, one is refused.
    /// </summary>
    public async Task<AccountResult> ApplyAsync(SetupRequest request, CancellationToken cancellationToken)
    {
        var errors = Check(request).ToList();
        return errors.Count > 0
            ? AccountResult.Refused(errors)
            : await accounts.RunAsync(unit => ApplyAsync(unit, request, cancellationToken), cancellationToken);
    }

    private async Task<AccountResult> ApplyAsync(
        AccountUnit unit,
        SetupRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await unit.Db.Users.AnyAsync(cancellationToken))
        {
            return AccountResult.Refused("", "Set-up was completed already.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var tenant = await unit.Db.Tenants.FirstOrDefaultAsync(t => t.Id == request.TenantId, cancellationToken);
        if (tenant is null)
        {
            tenant = new Tenant { Id = request.TenantId, CreatedOn = now };
            unit.Db.Tenants.Add(tenant);
        }

        tenant.Name = request.TenantName.Trim();
        tenant.TimeZone = TimeZones.Canonical(request.TimeZone)!;
        var email = request.Email.Trim();
        var user = new User
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = request.DisplayName.Trim(),
            AllCompanies = true,
            CreatedOn = now,
        };
        var made = await unit.Users.CreateAsync(user, request.Password);
        if (!made.Succeeded)
        {
            return AccountResult.Refused(made);
        }

        var given = await unit.SetRoleAsync(user, Roles.Admin);
        if (!given.Succeeded)
        {
            return AccountResult.Refused(given);
        }

        audit.Add(
            unit.Db,
            new(user.Id, user.DisplayName),
            AuditActions.SetupCompleted,
            "tenant",
            $"{tenant.Id}",
            null,
            $"{tenant.Name}, {tenant.TimeZone}"
        );
        if (request.WithDemo)
        {
            // In the same transaction: whatever ends the program from here on, the order is known.
            audit.Add(unit.Db, AuditActor.System, AuditActions.DemoOrdered, "tenant", $"{tenant.Id}", null, "");
        }

        return AccountResult.Done(user.Id);
    }

    private static IEnumerable<AccountError> Check(SetupRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.DisplayName))
        {
            yield return new(nameof(request.DisplayName), "Enter your name.");
        }

        if (string.IsNullOrWhiteSpace(request.Email))
        {
            yield return new(nameof(request.Email), "Enter an e-mail address.");
        }

        if (string.IsNullOrEmpty(request.Password))
        {
            yield return new(nameof(request.Password), "Choose a password.");
        }

        if (request.TenantId <= 0)
        {
            yield return new(nameof(request.TenantId), "The tenant id is a whole number above 0.");
        }

        if (string.IsNullOrWhiteSpace(request.TenantName))
        {
            yield return new(nameof(request.TenantName), "Enter a name for the tenant.");
        }

        if (TimeZones.Canonical(request.TimeZone) is null)
        {
            yield return new(
                nameof(request.TimeZone),
                $"\"{request.TimeZone}\" is not a time zone. Use an IANA name such as America/Chicago."
            );
        }
    }
}
