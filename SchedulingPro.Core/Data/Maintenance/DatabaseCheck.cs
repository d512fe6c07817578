using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// Proves what the rest of the product relies on: the database file is sound, and rows that belong together are all there.
/// Reads only, in one snapshot, beside a running server.
/// </summary>
public sealed class DatabaseCheck(IDbContextFactory<SchedulingDbContext> contexts)
{
    private const string RestoreAdvice = "Restore a backup with the restore command.";
    private const string ImportAdvice = "Import the sessions again from their source, or restore a backup.";
    private const string RepairAdvice = "Run the check command with --repair.";

    private const long KeysPerDay = TimeSpan.TicksPerDay * SessionKey.KeysPerTick;

    /// <summary>Makes every check. Database errors are thrown as they come.</summary>
    public async Task<DatabaseCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var problems = new List<DatabaseProblem>();
        problems.AddRange(
            (await db.Provider.CheckIntegrityAsync(db, cancellationToken)).Select(line => new DatabaseProblem(
                "integrity",
                line,
                RestoreAdvice
            ))
        );

        // Writers must not come between two counts that are compared.
        await using var snapshot = await db.Provider.BeginSnapshotAsync(db, cancellationToken);
        var checks = Checks(db);
        foreach (var (name, message, advice, count) in checks)
        {
            if (await count(cancellationToken) is var wrong and > 0)
            {
                problems.Add(new(name, $"{message}: {wrong}.", advice));
            }
        }

        var sessions = await db.Sessions.LongCountAsync(cancellationToken);
        return new(checks.Count + 1, sessions, problems);
    }

    /// <summary>Counts the sessions of every scheduler and day anew; how many counts were wrong.</summary>
    public Task<int> RepairAsync(CancellationToken cancellationToken) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
                var stored = await db.SessionDayCounts.ToDictionaryAsync(c => (c.OwnerKey, c.Day), token);
                var counted = await RecountAsync(db, token);
                var wrong = 0;
                foreach (var (key, row) in stored.Where(s => counted.GetValueOrDefault(s.Key) != s.Value.Count))
                {
                    row.Count = counted.GetValueOrDefault(key);
                    wrong++;
                }

                foreach (var ((owner, day), count) in counted.Where(c => !stored.ContainsKey(c.Key)))
                {
                    db.SessionDayCounts.Add(
                        new()
                        {
                            OwnerKey = owner,
                            Day = day,
                            Count = count,
                        }
                    );
                    wrong++;
                }

                await db.SaveChangesAsync(token);
                return wrong;
            },
            cancellationToken
        );

    private static IReadOnlyList<(
        string Name,
        string Message,
        string Advice,
        Func<CancellationToken, Task<int>> Count
    )> Checks(SchedulingDbContext db)
    {
        var sessions = db.Sessions.AsNoTracking();
        var documents = db.SessionDocuments.AsNoTracking();
        var searchable = db.Provider.SearchableSessions(db);
        return
        [
            (
                "day-counts",
                "Day counts that differ from a recount",
                RepairAdvice,
                token => WrongDayCountsAsync(db, token)
            ),
            (
                "documents",
                "Sessions without a document",
                ImportAdvice,
                token => sessions.CountAsync(s => !documents.Any(d => d.SessionId == s.Id), token)
            ),
            (
                "orphan-documents",
                "Documents without a session",
                RestoreAdvice,
                token => documents.CountAsync(d => !sessions.Any(s => s.Id == d.SessionId), token)
            ),
            (
                "search",
                "Sessions that search cannot find",
                ImportAdvice,
                token => sessions.CountAsync(s => !searchable.Contains(s.Id), token)
            ),
            (
                "orphan-search",
                "Search entries without a session",
                RestoreAdvice,
                token => searchable.CountAsync(id => !sessions.Any(s => s.Id == id), token)
            ),
            (
                "owners",
                "Sessions of schedulers or routers that do not exist",
                RestoreAdvice,
                token =>
                    sessions.CountAsync(
                        s =>
                            !db.Schedulers.Any(o => o.Key == s.OwnerKey && o.TenantId == s.TenantId)
                            && !db.Routers.Any(o => o.Key == s.OwnerKey && o.TenantId == s.TenantId),
                        token
                    )
            ),
            (
                "routers",
                "Sessions that began at routers that do not exist",
                RestoreAdvice,
                token =>
                    sessions.CountAsync(s => s.RouterKey != null && !db.Routers.Any(r => r.Key == s.RouterKey), token)
            ),
            (
                "companies",
                "Schedulers and routers of companies that do not exist",
                RestoreAdvice,
                async token =>
                    await db.Schedulers.CountAsync(s => !db.Companies.Any(c => c.Id == s.CompanyId), token)
                    + await db.Routers.CountAsync(r => !db.Companies.Any(c => c.Id == r.CompanyId), token)
            ),
            (
                "vocabulary",
                "Words that sessions use and the vocabulary lacks",
                ImportAdvice,
                token => LostWordsAsync(db, token)
            ),
        ];
    }

    private static async Task<int> WrongDayCountsAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db
            .SessionDayCounts.AsNoTracking()
            .ToDictionaryAsync(c => (c.OwnerKey, c.Day), c => c.Count, cancellationToken);
        var counted = await RecountAsync(db, cancellationToken);
        return counted.Keys.Union(stored.Keys).Count(k => counted.GetValueOrDefault(k) != stored.GetValueOrDefault(k));
    }

    private static async Task<Dictionary<(int OwnerKey, int Day), int>> RecountAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    )
    {
        // Databases round quotients towards zero; keys before 2020 are negative and belong to the day below.
        var counts = await db
            .Sessions.GroupBy(s => new { s.OwnerKey, Day = (s.Id >= 0 ? s.Id : s.Id - KeysPerDay + 1) / KeysPerDay })
            .Select(g => new
            {
                g.Key.OwnerKey,
                g.Key.Day,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(c => (c.OwnerKey, (int)c.Day), c => c.Count);
    }

    private static async Task<int> LostWordsAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var known = (await db.Vocabulary.Select(w => w.Id).ToListAsync(cancellationToken)).ToHashSet();
        var sessions = db.Sessions.AsNoTracking();
        IQueryable<int>[] columns =
        [
            sessions.Select(s => s.OutcomeCode),
            sessions.Select(s => s.LastStepCode),
            sessions.Select(s => s.BlockerCode),
            sessions.Select(s => s.CategoryCode),
            sessions.Select(s => s.ZipCode),
            sessions.Select(s => s.DeviceCode),
            sessions.Select(s => s.CampaignCode),
            sessions.Select(s => s.SourceCode),
            sessions.Select(s => s.JobTypeCode),
            sessions.Select(s => s.BusinessUnitCode),
            sessions.Select(s => s.ZoneCode),
            sessions.Select(s => s.CampaignIdCode),
        ];
        var lost = new HashSet<int>();
        foreach (var column in columns)
        {
            var used = await column.Where(code => code != 0).Distinct().ToListAsync(cancellationToken);
            lost.UnionWith(used.Where(code => !known.Contains(code)));
        }

        return lost.Count;
    }
}
