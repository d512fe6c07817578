using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>Changes how companies call back: hours, zone and texts.</summary>
public sealed class FollowUpEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit)
{
    /// <summary>Saves one company's settings; managers and admins of the company only.</summary>
    public Task<EditResult> SaveAsync(UserContext user, FollowUpDraft draft, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        if (!user.Scope.Sees(draft.CompanyId))
        {
            return Task.FromResult(EditResult.Gone("The company"));
        }

        var zone = TimeZones.Canonical(draft.TimeZone);
        var errors = Check(draft, zone);
        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : WriteUnit.RunAsync(
                contexts,
                (db, _, token) => SaveAsync(db, user, draft, zone, token),
                cancellationToken
            );
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        FollowUpDraft draft,
        string? zone,
        CancellationToken cancellationToken
    )
    {
        if (!await db.Companies.AnyAsync(c => c.Id == draft.CompanyId, cancellationToken))
        {
            return EditResult.Gone("The company");
        }

        var row = await db.CompanyFollowUps.FirstOrDefaultAsync(f => f.CompanyId == draft.CompanyId, cancellationToken);
        if (row is null)
        {
            row = new() { CompanyId = draft.CompanyId };
            db.CompanyFollowUps.Add(row);
        }

        // A text that is the default's follows the default when that gets better.
        var defaults = ContactTemplates.Default;
        row.TimeZone = zone;
        row.Hours = BusinessHours.Write(draft.Hours);
        row.MailSubject = Own(draft.Templates.MailSubject, defaults.MailSubject);
        row.MailBody = Own(draft.Templates.MailBody, defaults.MailBody);
        row.TextBody = Own(draft.Templates.TextBody, defaults.TextBody);
        if (db.ChangeTracker.HasChanges())
        {
            var id = draft.CompanyId.ToString(CultureInfo.InvariantCulture);
            audit.Add(db, user.Actor, AuditActions.FollowUpChanged, "company", id, draft.CompanyId, "");
        }

        await db.SaveChangesAsync(cancellationToken);
        return EditResult.Done(draft.CompanyId.ToString(CultureInfo.InvariantCulture));
    }

    private static string Own(string text, string otherwise) =>
        text.ReplaceLineEndings("\n").Trim() is var own && own == otherwise.ReplaceLineEndings("\n") ? "" : own;

    private static List<FieldError> Check(FollowUpDraft draft, string? zone)
    {
        var errors = new List<FieldError>();
        if (zone is null && !string.IsNullOrWhiteSpace(draft.TimeZone))
        {
            errors.Add(new("timeZone", "is not a known time zone; write it as America/Chicago"));
        }

        errors.AddRange(
            draft
                .Hours.Where(day => day.Value.Closes <= day.Value.Opens)
                .Select(day => new FieldError(day.Key.ToString(), "closes before it opens"))
        );
        Text("mailSubject", draft.Templates.MailSubject, TemplateText.LongestSubject);
        Text("mailBody", draft.Templates.MailBody, TemplateText.LongestBody);
        Text("textBody", draft.Templates.TextBody, TemplateText.LongestText);
        if (draft.Templates.MailSubject.AsSpan().ContainsAny('\r', '\n'))
        {
            errors.Add(new("mailSubject", "holds a line break"));
        }

        return errors;

        void Text(string field, string text, int longest)
        {
            if (text.Length > longest)
            {
                errors.Add(new(field, $"has {text.Length} characters; at most {longest} are possible"));
            }
            else if (TemplateText.Unknown(text) is { Count: > 0 } unknown)
            {
                errors.Add(new(field, $"holds a placeholder that does not exist: {string.Join(", ", unknown)}"));
            }
        }
    }
}
