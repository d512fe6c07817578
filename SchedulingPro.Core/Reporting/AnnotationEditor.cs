using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Reporting;

/// <summary>
/// Writes notes on days. Managers and administrators may; notes about everything only those who see all companies, so that
/// nobody writes into charts that they do not see.
/// </summary>
public sealed class AnnotationEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Longest note, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>Whether the user may write notes at all.</summary>
    public static bool MayWrite(UserContext user) => user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin);

    /// <summary>Whether the user may change a note about this company (null: about everything).</summary>
    public static bool MayWrite(UserContext user, int? companyId) =>
        MayWrite(user) && (companyId is { } id ? user.Scope.Sees(id) : user.Scope.AllCompanies);

    /// <summary>
    /// Writes a note, or changes the one with this key. Answers what is wrong as the rest of a sentence that begins with the
    /// field ("Note is empty"), or null when it is done.
    /// </summary>
    public async Task<string?> SaveAsync(
        UserContext user,
        int? id,
        DateOnly date,
        string text,
        int? companyId,
        CancellationToken cancellationToken
    )
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
        {
            return "Note is empty: say what happened on that day";
        }

        if (text.Length > LongestText)
        {
            return $"Note is longer than {LongestText} characters";
        }

        if (date.Year is < 2000 or >= 2100)
        {
            return "Day is not between 2000 and 2099";
        }

        if (!MayWrite(user, companyId))
        {
            return "Note is refused: it is about companies that you do not see";
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var note = id is { } key ? await FindAsync(db, user, key, cancellationToken) : null;
        if (note is null)
        {
            if (id is not null)
            {
                return "Note is not there any more";
            }

            note = new() { TenantId = user.TenantId, CreatedOn = clock.GetUtcNow().UtcDateTime };
            db.Annotations.Add(note);
        }

        (note.Date, note.Text, note.CompanyId, note.UserId) = (date, text, companyId, user.UserId);
        return await WriteAsync(db, user, note, id is null ? "written" : "changed", cancellationToken)
            ? null
            : "Note is not there any more";
    }

    /// <summary>Removes a note; false when there is none that the user may remove.</summary>
    public async Task<bool> RemoveAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, user, id, cancellationToken) is not { } note)
        {
            return false;
        }

        db.Annotations.Remove(note);
        return await WriteAsync(db, user, note, "removed", cancellationToken);
    }

    private async Task<bool> WriteAsync(
        SchedulingDbContext db,
        UserContext user,
        Annotation note,
        string did,
        CancellationToken cancellationToken
    )
    {
        var day = note.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        audit.Add(
            db,
            user.Actor,
            AuditActions.AnnotationChanged,
            "annotation",
            day,
            note.CompanyId,
            $"{did}: {note.Text}"
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else removed it a moment ago.
            return false;
        }
    }

    private static async Task<Annotation?> FindAsync(
        SchedulingDbContext db,
        UserContext user,
        int id,
        CancellationToken cancellationToken
    ) =>
        await db.Annotations.FirstOrDefaultAsync(a => a.Id == id && a.TenantId == user.TenantId, cancellationToken)
            is { } note
        && MayWrite(user, note.CompanyId)
            ? note
            : null;
}
