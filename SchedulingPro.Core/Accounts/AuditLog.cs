using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Appends to the audit log. What is written is never changed or removed by the program.</summary>
public sealed class AuditLog(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Longest text of <see cref="AuditEntry.Details"/>; longer ones are cut.</summary>
    public const int DetailsLimit = 2000;

    /// <summary>Writes one entry at the clock's time, in a transaction of its own.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subjectKind">Kind of the thing it was done to, for example <c>user</c> or <c>scheduler</c>.</param>
    /// <param name="subjectId">Id of the thing, as pages show it.</param>
    /// <param name="companyId">Company the thing belongs to, or null.</param>
    /// <param name="details">What else is worth knowing; never a secret or a visitor's personal data.</param>
    /// <param name="cancellationToken">Ends the wait; an entry already handed to the database stays.</param>
    public async Task WriteAsync(
        AuditActor actor,
        string action,
        string subjectKind,
        string subjectId,
        int? companyId,
        string details,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Add(db, actor, action, subjectKind, subjectId, companyId, details);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Adds one entry to a unit of work that is saved by its owner: the act and its entry then stand or fall together.
    /// </summary>
    public void Add(
        SchedulingDbContext db,
        AuditActor actor,
        string action,
        string subjectKind,
        string subjectId,
        int? companyId,
        string details
    ) =>
        db.AuditEntries.Add(
            new()
            {
                At = clock.GetUtcNow().UtcDateTime,
                UserId = actor.UserId,
                Actor = actor.Name,
                Action = action,
                SubjectKind = subjectKind,
                SubjectId = subjectId,
                CompanyId = companyId,
                Details = details.Length > DetailsLimit ? details[..DetailsLimit] : details,
                IpAddress = actor.IpAddress,
            }
        );
}
