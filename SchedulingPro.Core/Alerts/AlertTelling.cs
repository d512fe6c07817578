using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Mail;

namespace SchedulingPro.Core.Alerts;

/// <summary>Turns what a rule found into alerts and mails, within the transaction that stores them.</summary>
internal sealed class AlertTelling(SchedulingDbContext db, IAlertTexts texts, AlertRule rule, UserContext owner)
{
    /// <summary>Stores what is new; whether anything was.</summary>
    internal async Task<bool> StoreAsync(AlertAssessment assessment, DateTime now, CancellationToken cancellationToken)
    {
        var quiet = TimeSpan.FromMinutes(rule.QuietMinutes);
        var last = await LastAsync(now - quiet, cancellationToken);
        var raised = new List<AlertEvent>();
        var again = new List<AlertEvent>();
        var changed = false;
        foreach (var finding in assessment.Findings)
        {
            last.Remove(finding.Key, out var known);
            switch (AlertCourse.Next(finding.Verdict, known, quiet, now))
            {
                case AlertStep.Raise:
                    raised.Add(Raise(finding, now));
                    break;
                case AlertStep.GoOn:
                    (known!.EndedOn, changed) = (null, true);
                    break;
                case AlertStep.Remind:
                    again.Add(known!);
                    break;
                case AlertStep.End:
                    (known!.EndedOn, changed) = (now, true);
                    break;
            }
        }

        // What the rule says nothing about any more (a word with a meaning now, a scheduler that is gone) is over.
        foreach (var gone in last.Values.Where(e => e.EndedOn is null))
        {
            (gone.EndedOn, changed) = (now, true);
        }

        db.AlertEvents.AddRange(raised);
        await db.SaveChangesAsync(cancellationToken);
        await MailAsync(raised, again, quiet, now, cancellationToken);
        return changed || raised.Count > 0;
    }

    private AlertEvent Raise(AlertFinding finding, DateTime now)
    {
        var (text, url) = texts.Of(rule, finding, owner);
        return new()
        {
            TenantId = rule.TenantId,
            RuleId = rule.Id,
            Key = finding.Key,
            Companies = AlertScope.Of(owner.Scope),
            // The clock of another server may be behind: an alert that seems older than its rule would never be found again.
            RaisedOn = now < rule.ChangedOn ? rule.ChangedOn : now,
            Text = text,
            Value = finding.Value,
            Compared = finding.Compared,
            Sample = finding.Sample,
            Url = url,
        };
    }

    /// <summary>The newest alert of each thing that is open or within the quiet period.</summary>
    private async Task<Dictionary<string, AlertEvent>> LastAsync(DateTime since, CancellationToken cancellationToken)
    {
        // Alerts of before a change of the rule were about something else.
        var (ruleId, changedOn) = (rule.Id, rule.ChangedOn);
        var recent = await db
            .AlertEvents.Where(e =>
                e.RuleId == ruleId && e.RaisedOn >= changedOn && (e.EndedOn == null || e.RaisedOn > since)
            )
            .OrderBy(e => e.RaisedOn)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var last = new Dictionary<string, AlertEvent>(StringComparer.Ordinal);
        foreach (var one in recent)
        {
            last[one.Key] = one;
        }

        return last;
    }

    private async Task MailAsync(
        List<AlertEvent> raised,
        List<AlertEvent> again,
        TimeSpan quiet,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var recipients = MailAddresses.Read(rule.Recipients).All;
        if (recipients.IsEmpty || raised.Count + again.Count == 0)
        {
            return;
        }

        // Without a mail server nothing is queued: weeks later it would only startle people.
        if (await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } settings)
        {
            return;
        }

        if (raised.Count > 0)
        {
            var draft = texts.Mail(rule, raised, isReminder: false, owner.TimeZone, settings.PublicUrl);
            MailOutbox.Queue(
                db,
                rule.TenantId,
                MailKind.Alert,
                rule.Id,
                recipients,
                draft,
                $"alert:{raised[0].Id}",
                now
            );
        }

        foreach (var alert in again)
        {
            var key = $"alert:{alert.Id}:again:{AlertCourse.Reminder(alert.RaisedOn, quiet, now)}";
            var first = MailOutbox.KeyOf(key, recipients[0]);
            if (!await db.MailMessages.AnyAsync(m => m.DedupeKey == first, cancellationToken))
            {
                var draft = texts.Mail(rule, [alert], isReminder: true, owner.TimeZone, settings.PublicUrl);
                MailOutbox.Queue(db, rule.TenantId, MailKind.Alert, rule.Id, recipients, draft, key, now);
            }
        }
    }
}
