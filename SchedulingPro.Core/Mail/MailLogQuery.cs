using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Mail;

/// <summary>The delivery log. Mails about everything are for those who see everything; others see those of their own rules and schedules.</summary>
public sealed class MailLogQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    MailSignal signal,
    MailFeed feed,
    TimeProvider clock
)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 50;

    // An address may ask for any page; beyond this one none has rows, and the count of those before would overflow.
    private const int LastPage = 1_000_000;

    private const int StreamBatch = 500;

    /// <summary>A page of the log, all of it or of one kind.</summary>
    public async Task<MailLogPage> ExecuteAsync(
        UserContext user,
        MailKind? kind,
        MailState? state,
        int page,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = Asked(db, user, kind, state);
        var part = Newest(all).Skip((Math.Clamp(page, 1, LastPage) - 1) * PageSize).Take(PageSize);
        return new(await ReadAsync(part, cancellationToken), await all.CountAsync(cancellationToken));
    }

    /// <summary>All such lines, the newest first, a batch at a time: memory does not grow with the log.</summary>
    public async IAsyncEnumerable<MailLogItem> StreamAsync(
        UserContext user,
        MailKind? kind,
        MailState? state,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = Asked(db, user, kind, state);
        var rest = all;
        while (true)
        {
            var batch = await ReadAsync(Newest(rest).Take(StreamBatch), cancellationToken);
            foreach (var item in batch)
            {
                yield return item;
            }

            if (batch.Count < StreamBatch)
            {
                yield break;
            }

            var (on, id) = (batch[^1].QueuedOn, batch[^1].Id);
            rest = all.Where(m => m.QueuedOn < on || (m.QueuedOn == on && m.Id < id));
        }
    }

    /// <summary>Lets a mail that was given up be tried again, at once; false when it is not there or not given up.</summary>
    public async Task<bool> RetryAsync(UserContext user, long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Visible(db, user)
            .Where(m => m.Id == id && m.State == MailState.Failed && m.Kind != MailKind.Test)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Queued)
                        .SetProperty(m => m.Attempts, 0)
                        .SetProperty(m => m.NextTicks, now.Ticks)
                        .SetProperty(m => m.QueuedOn, now),
                cancellationToken
            );
        signal.Raise();
        feed.Publish();
        return found > 0;
    }

    private static IQueryable<MailMessage> Asked(
        SchedulingDbContext db,
        UserContext user,
        MailKind? kind,
        MailState? state
    )
    {
        var all = Visible(db, user).AsNoTracking();
        all = kind is { } only ? all.Where(m => m.Kind == only) : all;
        return state is { } one ? all.Where(m => m.State == one) : all;
    }

    private static IQueryable<MailMessage> Newest(IQueryable<MailMessage> mails) =>
        mails.OrderByDescending(m => m.QueuedOn).ThenByDescending(m => m.Id);

    private static async Task<IReadOnlyList<MailLogItem>> ReadAsync(
        IQueryable<MailMessage> mails,
        CancellationToken cancellationToken
    )
    {
        // Without the bodies, which are long.
        return await mails
            .Select(m => new MailLogItem(
                m.Id,
                m.Kind,
                m.SourceId,
                m.Recipient,
                m.Subject,
                m.State,
                m.Attempts,
                m.QueuedOn,
                m.SentOn,
                m.State == MailState.Queued ? new DateTime(m.NextTicks, DateTimeKind.Utc) : null,
                m.Problem
            ))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<MailMessage> Visible(SchedulingDbContext db, UserContext user)
    {
        var own = db.MailMessages.Where(m => m.TenantId == user.TenantId);
        if (!user.IsInRole(Roles.Manager) && !user.IsInRole(Roles.Admin))
        {
            return own.Where(m => false);
        }

        return user.Scope.AllCompanies
            ? own
            : own.Where(m =>
                (
                    m.Kind == MailKind.Report
                    && db.ReportSchedules.Any(r => r.Id == m.SourceId && r.UserId == user.UserId)
                ) || (m.Kind == MailKind.Alert && db.AlertRules.Any(r => r.Id == m.SourceId && r.UserId == user.UserId))
            );
    }
}
