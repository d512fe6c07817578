using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>The only way to the install keys: for admins, and the audit log gets its line before the keys are handed out.</summary>
public sealed class InstallKeyAccess(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>
    /// The keys of the scheduler with this id, to be shown; null when it is not there. Throws
    /// <see cref="UnauthorizedAccessException"/> for everybody but admins.
    /// </summary>
    public Task<InstallKeys?> RevealAsync(UserContext user, string externalId, CancellationToken cancellationToken) =>
        HandOutAsync(
            user,
            externalId,
            AuditActions.InstallKeyRevealed,
            "Scheduler ID and data API key",
            cancellationToken
        );

    /// <summary>The keys of the scheduler with this id, to be copied as <paramref name="part"/>; else as <see cref="RevealAsync"/>.</summary>
    public Task<InstallKeys?> CopyAsync(
        UserContext user,
        string externalId,
        InstallPart part,
        CancellationToken cancellationToken
    ) => HandOutAsync(user, externalId, AuditActions.InstallKeyCopied, Words(part), cancellationToken);

    private async Task<InstallKeys?> HandOutAsync(
        UserContext user,
        string externalId,
        string action,
        string details,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from s in db.Schedulers.AsNoTracking()
            join c in db.Companies.AsNoTracking() on s.CompanyId equals c.Id
            where s.TenantId == user.TenantId && s.ExternalId == externalId
            select new
            {
                s.ExternalId,
                c.Id,
                c.DataApiKey,
                c.PreviousDataApiKey,
                c.PreviousKeyValidUntil,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (found is null || !user.Scope.Sees(found.Id))
        {
            return null;
        }

        await audit.WriteAsync(
            user.Actor,
            action,
            SchedulerSubjects.Scheduler,
            found.ExternalId,
            found.Id,
            details,
            cancellationToken
        );
        var overlaps =
            found.PreviousDataApiKey is not null && found.PreviousKeyValidUntil > clock.GetUtcNow().UtcDateTime;
        return new(found.ExternalId, found.DataApiKey, overlaps ? found.PreviousKeyValidUntil : null);
    }

    private static string Words(InstallPart part) =>
        part switch
        {
            InstallPart.SchedulerId => "Scheduler ID",
            InstallPart.DataApiKey => "data API key",
            InstallPart.Script => "script snippet",
            InstallPart.Button => "button snippet",
            InstallPart.Link => "link snippet",
            InstallPart.TagManager => "recipe for a tag manager",
            _ => $"recipe for {part}",
        };
}
