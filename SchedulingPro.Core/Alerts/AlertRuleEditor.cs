using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Alerts;

/// <summary>Makes, changes, pauses and removes rules of alerts; managers and admins only.</summary>
public sealed class AlertRuleEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    AlertFeed feed,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Most rules of a tenant.</summary>
    public const int Most = 200;

    /// <summary>
    /// Saves a rule. From then on it counts with the rights of whoever saved it, so that nobody is shown more than they may
    /// see. What it raised before is over.
    /// </summary>
    public Task<EditResult> SaveAsync(UserContext user, AlertRuleDraft draft, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        var errors = AlertRuleRules.Check(draft);
        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : ChangeAsync(
                user,
                draft.Id,
                async (db, rule, now, token) =>
                {
                    if (rule is null)
                    {
                        if (await db.AlertRules.CountAsync(r => r.TenantId == user.TenantId, token) >= Most)
                        {
                            return (EditResult.Refused("name", $"would be one of more than {Most} rules"), null);
                        }

                        rule = new()
                        {
                            TenantId = user.TenantId,
                            IsActive = true,
                            CreatedOn = now,
                        };
                        db.AlertRules.Add(rule);
                    }

                    if (draft is { Id: not null, Seen: { } seen } && rule.ChangedOn != seen)
                    {
                        return (EditResult.ChangedMeanwhile("The rule"), null);
                    }

                    Apply(rule, draft, user, now);
                    await EndAsync(db, rule.Id, now, token);
                    await db.SaveChangesAsync(token);
                    return (Done(rule.Id), $"saved \"{rule.Name}\", recipients {Count(rule)}");
                },
                cancellationToken
            );
    }

    /// <summary>Pauses a rule or lets it go on. What it raised is over while it is paused.</summary>
    public Task<EditResult> SetActiveAsync(UserContext user, int id, bool active, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return ChangeAsync(
            user,
            id,
            async (db, rule, now, token) =>
            {
                (rule!.IsActive, rule.Problem, rule.EvaluatedOn) = (active, null, null);
                await EndAsync(db, id, now, token);
                return (Done(id), active ? "goes on" : "paused");
            },
            cancellationToken
        );
    }

    /// <summary>Removes a rule with all that it raised.</summary>
    public Task<EditResult> RemoveAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return ChangeAsync(
            user,
            id,
            async (db, rule, _, token) =>
            {
                await db.AlertEvents.Where(e => e.RuleId == id).ExecuteDeleteAsync(token);
                db.AlertRules.Remove(rule!);
                return (Done(id), $"removed \"{rule!.Name}\"");
            },
            cancellationToken
        );
    }

    /// <summary>The rule that a draft describes, counted with the rights of <paramref name="user"/>; for rehearsals.</summary>
    internal static AlertRule Rule(UserContext user, AlertRuleDraft draft, DateTime now)
    {
        var rule = new AlertRule { TenantId = user.TenantId, CreatedOn = now };
        Apply(rule, draft, user, now);
        return rule;
    }

    private async Task<EditResult> ChangeAsync(
        UserContext user,
        int? id,
        Func<
            SchedulingDbContext,
            AlertRule?,
            DateTime,
            CancellationToken,
            Task<(EditResult Result, string? Details)>
        > change,
        CancellationToken cancellationToken
    )
    {
        var result = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                AlertRule? rule = null;
                if (id is { } key)
                {
                    rule = await db.AlertRules.FirstOrDefaultAsync(
                        r => r.Id == key && r.TenantId == user.TenantId,
                        token
                    );
                    var seen = await SeenOwners.LoadAsync(db, user, token);
                    if (rule is null || seen?.Contains(rule.UserId) == false)
                    {
                        return EditResult.Gone("The rule");
                    }
                }

                var (done, details) = await change(db, rule, clock.GetUtcNow().UtcDateTime, token);
                if (details is not null)
                {
                    audit.Add(
                        db,
                        user.Actor,
                        AuditActions.AlertRuleChanged,
                        "alert-rule",
                        done.Id ?? "",
                        null,
                        details
                    );
                    await db.SaveChangesAsync(token);
                }

                return done;
            },
            cancellationToken
        );
        if (result.IsDone)
        {
            feed.Publish();
        }

        return result;
    }

    private static void Apply(AlertRule rule, AlertRuleDraft draft, UserContext user, DateTime now)
    {
        var isMetric = draft.Kind == AlertKind.Metric;
        rule.Name = NameRules.Clean(draft.Name);
        rule.Kind = draft.Kind;
        rule.MetricKey = isMetric ? draft.MetricKey : null;
        rule.Query = AlertQuery.Write(draft.Filter);
        rule.Window = draft.Window;
        rule.Test = draft.Test;
        rule.Threshold = isMetric ? draft.Threshold ?? 0 : 0;
        rule.MinimumSample = draft.MinimumSample ?? 0;
        rule.QuietMinutes = draft.QuietMinutes ?? 0;
        rule.SilenceMinutes = draft.SilenceMinutes ?? 0;
        rule.Recipients = MailAddresses.Read(draft.Recipients).Stored;
        (rule.UserId, rule.ChangedOn, rule.EvaluatedOn, rule.Problem) = (user.UserId, now, null, null);
    }

    private static Task<int> EndAsync(
        SchedulingDbContext db,
        int ruleId,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        db
            .AlertEvents.Where(e => e.RuleId == ruleId && e.EndedOn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.EndedOn, now), cancellationToken);

    private static string Count(AlertRule rule) =>
        MailAddresses.Read(rule.Recipients).All.Length.ToString(CultureInfo.InvariantCulture);

    private static EditResult Done(int id) => EditResult.Done(id.ToString(CultureInfo.InvariantCulture));
}
