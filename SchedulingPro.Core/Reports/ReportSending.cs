using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Reports;

/// <summary>
/// Makes reports when they are due and puts them into the outbox, in one transaction with the next due time: none is lost and
/// none made twice, whatever ends the program when. What was due while no server ran is made once, about the latest period.
/// </summary>
public sealed partial class ReportSending(
    IDbContextFactory<SchedulingDbContext> contexts,
    ReportQuery query,
    IReportTexts texts,
    UserContextQuery users,
    MailSignal mail,
    ReportFeed feed,
    AuditLog audit,
    TimeProvider clock,
    ILogger<ReportSending> log
)
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromMinutes(10);

    /// <summary>Makes every report that is due; how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<ReportSchedule> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            due = await db
                .ReportSchedules.AsNoTracking()
                .Where(r => r.IsActive && r.NextDueTicks <= now.Ticks)
                .OrderBy(r => r.NextDueTicks)
                .ToListAsync(cancellationToken);
        }

        foreach (var schedule in due)
        {
            try
            {
                await MakeAsync(schedule, now, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(error, schedule.Id);
                var problem = DatabaseProviders.Explain(error) ?? "It could not be made; the log says why.";
                await PutOffAsync(schedule, problem, now + AgainAfterFailure, cancellationToken);
            }
        }

        return due.Count;
    }

    /// <summary>Sends a report now, about the period that a report of today is about; managers and admins only.</summary>
    public async Task<EditResult> SendNowAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var schedule = await db
            .ReportSchedules.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id && r.TenantId == user.TenantId, cancellationToken);
        var owners = await SeenOwners.LoadAsync(db, user, cancellationToken);
        if (schedule is null || owners?.Contains(schedule.UserId) == false)
        {
            return EditResult.Gone("The report");
        }

        var owner = await users.ExecuteAsync(schedule.UserId, cancellationToken);
        if (Refusal(owner) is { } refusal)
        {
            return EditResult.Refused("record", refusal);
        }

        if (await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } settings)
        {
            return EditResult.Refused("record", NoServer);
        }

        var draft = await WriteAsync(schedule, owner, settings.PublicUrl, now, cancellationToken);
        var unique = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        Queue(db, schedule, draft, $"report:{id}:now:{unique}", now);
        audit.Add(
            db,
            user.Actor,
            AuditActions.ReportSentNow,
            "report-schedule",
            id.ToString(CultureInfo.InvariantCulture),
            null,
            schedule.Name
        );
        await db.SaveChangesAsync(cancellationToken);
        mail.Raise();
        feed.Publish();
        return EditResult.Done(id.ToString(CultureInfo.InvariantCulture));
    }

    private const string NoServer = "No mail server is set up; an admin can do that under Admin, Mail";

    private static string? Refusal(UserContext owner) =>
        StandingRight.Holds(owner) ? null : char.ToUpperInvariant(StandingRight.Lost[0]) + StandingRight.Lost[1..];

    private async Task MakeAsync(ReportSchedule schedule, DateTime now, CancellationToken cancellationToken)
    {
        var owner = await users.ExecuteAsync(schedule.UserId, cancellationToken);
        var refusal = Refusal(owner);
        MailDraft? draft = null;
        if (refusal is null)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var settings = await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
            refusal = settings is null ? NoServer : null;
            draft = settings is null
                ? null
                : await WriteAsync(schedule, owner, settings.PublicUrl, now, cancellationToken);
        }

        var zone = owner.IsKnown ? owner.TimeZone : TimeZoneInfo.Utc;
        var next = ReportCalendar.NextDue(schedule.Cadence, schedule.Day, schedule.Hour, now, zone).Ticks;
        var problem = refusal is null ? null : refusal + ".";
        await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                // Another server made it, or it was changed meanwhile.
                var taken = await db
                    .ReportSchedules.Where(r =>
                        r.Id == schedule.Id
                        && r.IsActive
                        && r.NextDueTicks == schedule.NextDueTicks
                        && r.ChangedOn == schedule.ChangedOn
                    )
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(r => r.NextDueTicks, next).SetProperty(r => r.Problem, problem),
                        token
                    );
                if (taken > 0 && draft is not null)
                {
                    Queue(db, schedule, draft, $"report:{schedule.Id}:{schedule.NextDueTicks}", now);
                    await db.SaveChangesAsync(token);
                }

                return taken;
            },
            cancellationToken
        );
        mail.Raise();
        feed.Publish();
    }

    private async Task<MailDraft> WriteAsync(
        ReportSchedule schedule,
        UserContext owner,
        string publicUrl,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var subject = ReportSubject.Read(schedule.Query);
        var figures = await query.ExecuteAsync(owner, schedule.Cadence, subject, now, cancellationToken);
        return texts.Write(schedule.Name, figures, publicUrl);
    }

    private static void Queue(
        SchedulingDbContext db,
        ReportSchedule schedule,
        MailDraft draft,
        string key,
        DateTime now
    ) =>
        MailOutbox.Queue(
            db,
            schedule.TenantId,
            MailKind.Report,
            schedule.Id,
            MailAddresses.Read(schedule.Recipients).All,
            draft,
            key,
            now
        );

    private async Task PutOffAsync(
        ReportSchedule schedule,
        string problem,
        DateTime next,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .ReportSchedules.Where(r => r.Id == schedule.Id && r.NextDueTicks == schedule.NextDueTicks)
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.NextDueTicks, next.Ticks).SetProperty(r => r.Problem, problem),
                cancellationToken
            );
        feed.Publish();
    }

    [LoggerMessage(LogLevel.Error, "Report {ScheduleId} could not be made; it is tried again")]
    private partial void LogFailure(Exception error, int scheduleId);
}
