using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Reads the audit log, newest entries first.</summary>
public sealed class AuditQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    private const int StreamBatch = 500;

    /// <summary>One page; the keys are found first, so that late pages stay quick.</summary>
    /// <param name="scope">What the asker may see; entries without a company need the right to all.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="zone">The tenant's time zone, for the filter's days.</param>
    /// <param name="page">Starts with 1.</param>
    /// <param name="pageSize">Entries on a page.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<AuditPage> ExecuteAsync(
        DataScope scope,
        AuditFilter filter,
        TimeZoneInfo zone,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = filter.Apply(db.AuditEntries, scope, zone);
        var total = await entries.CountAsync(cancellationToken);
        var ids = await entries
            .OrderByDescending(e => e.Id)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);
        var items = await Items(db, db.AuditEntries.Where(e => ids.Contains(e.Id))).ToListAsync(cancellationToken);
        return new(total, [.. items]);
    }

    /// <summary>All entries that fit, a batch at a time: memory does not grow with the log.</summary>
    public async IAsyncEnumerable<AuditItem> StreamAsync(
        DataScope scope,
        AuditFilter filter,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = long.MaxValue;
        while (true)
        {
            var last = before;
            var entries = filter.Apply(db.AuditEntries.Where(e => e.Id < last), scope, zone);
            var batch = await Items(db, entries.OrderByDescending(e => e.Id).Take(StreamBatch))
                .ToListAsync(cancellationToken);
            foreach (var item in batch)
            {
                yield return item;
            }

            if (batch.Count < StreamBatch)
            {
                yield break;
            }

            before = batch[^1].Id;
        }
    }

    /// <summary>What occurs in the entries that the asker may see.</summary>
    public async Task<AuditChoices> ChoicesAsync(DataScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = new AuditFilter().Apply(db.AuditEntries, scope, TimeZoneInfo.Utc);
        return new(
            [.. await entries.Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(cancellationToken)],
            [.. await entries.Select(e => e.Actor).Distinct().OrderBy(a => a).ToListAsync(cancellationToken)],
            [.. await entries.Select(e => e.SubjectKind).Distinct().OrderBy(k => k).ToListAsync(cancellationToken)]
        );
    }

    private static IQueryable<AuditItem> Items(SchedulingDbContext db, IQueryable<AuditEntry> entries) =>
        entries
            .OrderByDescending(e => e.Id)
            .Select(e => new AuditItem
            {
                Id = e.Id,
                At = e.At,
                Actor = e.Actor,
                Action = e.Action,
                SubjectKind = e.SubjectKind,
                SubjectId = e.SubjectId,
                Company = db.Companies.Where(c => c.Id == e.CompanyId).Select(c => c.Name).FirstOrDefault(),
                Details = e.Details,
                IpAddress = e.IpAddress,
            });
}
