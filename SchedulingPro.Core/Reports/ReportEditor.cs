using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Reports;

/// <summary>Makes, changes, pauses and removes reports by mail; managers and admins only.</summary>
public sealed class ReportEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    ReportFeed feed,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Most reports of a tenant.</summary>
    public const int Most = 200;

    /// <summary>Last day of the month that every month has.</summary>
    public const int LastDayOfMonth = 28;

    /// <summary>Saves a report; from then on it counts with the rights of whoever saved it.</summary>
    public Task<EditResult> SaveAsync(UserContext user, ReportDraft draft, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        var errors = Check(draft);
        return errors.Count > 0
            ? Task.FromResult(EditResult.Refused(errors))
            : ChangeAsync(
                user,
                draft.Id,
                async (db, schedule, now, token) =>
                {
                    if (schedule is null)
                    {
                        if (await db.ReportSchedules.CountAsync(r => r.TenantId == user.TenantId, token) >= Most)
                        {
                            return (EditResult.Refused("name", $"would be one of more than {Most} reports"), null);
                        }

                        schedule = new()
                        {
                            TenantId = user.TenantId,
                            IsActive = true,
                            CreatedOn = now,
                        };
                        db.ReportSchedules.Add(schedule);
                    }

                    if (draft is { Id: not null, Seen: { } seen } && schedule.ChangedOn != seen)
                    {
                        return (EditResult.ChangedMeanwhile("The report"), null);
                    }

                    Apply(schedule, draft, user, now);
                    await db.SaveChangesAsync(token);
                    var count = MailAddresses.Read(schedule.Recipients).All.Length;
                    return (
                        Done(schedule.Id),
                        $"saved \"{schedule.Name}\", {schedule.Cadence}, recipients {count.ToString(CultureInfo.InvariantCulture)}"
                    );
                },
                cancellationToken
            );
    }

    /// <summary>Pauses a report or lets it go on, from its next due time.</summary>
    public Task<EditResult> SetActiveAsync(UserContext user, int id, bool active, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return ChangeAsync(
            user,
            id,
            (_, schedule, now, _) =>
            {
                (schedule!.IsActive, schedule.Problem, schedule.ChangedOn) = (active, null, now);
                schedule.NextDueTicks = NextDue(schedule, user, now);
                return Task.FromResult((Done(id), (string?)(active ? "goes on" : "paused")));
            },
            cancellationToken
        );
    }

    /// <summary>Removes a report. What was sent stays in the delivery log.</summary>
    public Task<EditResult> RemoveAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        return ChangeAsync(
            user,
            id,
            (db, schedule, _, _) =>
            {
                db.ReportSchedules.Remove(schedule!);
                return Task.FromResult((Done(id), (string?)$"removed \"{schedule!.Name}\""));
            },
            cancellationToken
        );
    }

    internal static List<FieldError> Check(ReportDraft draft)
    {
        var errors = new List<FieldError>();
        if (NameRules.Check(NameRules.Clean(draft.Name)) is { } name)
        {
            errors.Add(name);
        }

        if (!Enum.IsDefined(draft.Cadence))
        {
            errors.Add(new("cadence", "is not one of the choices"));
        }

        var most = draft.Cadence == ReportCadence.Weekly ? 7 : LastDayOfMonth;
        if (draft.Day < 1 || draft.Day > most)
        {
            errors.Add(new("day", $"is a number from 1 to {most}"));
        }

        if (draft.Hour is < 0 or > 23)
        {
            errors.Add(new("hour", "is an hour from 0 to 23"));
        }

        if (draft.Subject.Query.Length > AlertRuleRules.LongestQuery)
        {
            errors.Add(new("filter", "is too long; take some values out"));
        }

        AlertRuleRules.Recipients(errors, draft.Recipients);
        if (MailAddresses.Read(draft.Recipients) is { All.IsEmpty: true, Unreadable.IsEmpty: true })
        {
            errors.Add(new("recipients", "are missing"));
        }

        return errors;
    }

    private async Task<EditResult> ChangeAsync(
        UserContext user,
        int? id,
        Func<
            SchedulingDbContext,
            ReportSchedule?,
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
                ReportSchedule? schedule = null;
                if (id is { } key)
                {
                    schedule = await db.ReportSchedules.FirstOrDefaultAsync(
                        r => r.Id == key && r.TenantId == user.TenantId,
                        token
                    );
                    var seen = await SeenOwners.LoadAsync(db, user, token);
                    if (schedule is null || seen?.Contains(schedule.UserId) == false)
                    {
                        return EditResult.Gone("The report");
                    }
                }

                var (done, details) = await change(db, schedule, clock.GetUtcNow().UtcDateTime, token);
                if (details is not null)
                {
                    audit.Add(
                        db,
                        user.Actor,
                        AuditActions.ReportScheduleChanged,
                        "report-schedule",
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

    private static void Apply(ReportSchedule schedule, ReportDraft draft, UserContext user, DateTime now)
    {
        schedule.Name = NameRules.Clean(draft.Name);
        (schedule.Cadence, schedule.Day, schedule.Hour) = (draft.Cadence, draft.Day, draft.Hour);
        schedule.Query = draft.Subject.Query;
        schedule.Recipients = MailAddresses.Read(draft.Recipients).Stored;
        (schedule.UserId, schedule.ChangedOn, schedule.Problem) = (user.UserId, now, null);
        schedule.NextDueTicks = NextDue(schedule, user, now);
    }

    private static long NextDue(ReportSchedule schedule, UserContext user, DateTime now) =>
        ReportCalendar.NextDue(schedule.Cadence, schedule.Day, schedule.Hour, now, user.TimeZone).Ticks;

    private static EditResult Done(int id) => EditResult.Done(id.ToString(CultureInfo.InvariantCulture));
}
