using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Benchmarks;

/// <summary>A SQLite database of synthetic sessions, filled once through the product's own ingestor and kept for the next run.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    internal const long Tenant = 1;

    private BenchmarkDatabase(string path, IDbContextFactory<SchedulingDbContext> contexts, int sessions)
    {
        FilePath = path;
        Contexts = contexts;
        Sessions = sessions;
        Connection = new($"Data Source={path};Mode=ReadOnly");
    }

    internal string FilePath { get; }

    internal IDbContextFactory<SchedulingDbContext> Contexts { get; }

    internal int Sessions { get; }

    /// <summary>A connection for the hand-written SQL, with the same pragmas as the product's.</summary>
    internal SqliteConnection Connection { get; }

    internal static async Task<BenchmarkDatabase> OpenAsync(string folder, int sessions, Report report)
    {
        var path = Path.Combine(folder, $"sessions-{sessions}.db");
        var database = new BenchmarkDatabase(path, Factory(path), sessions);
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
            var stored = await db.SessionDayCounts.SumAsync(c => (int?)c.Count) ?? 0;
            if (stored < sessions)
            {
                await PrepareAsync(db);
                await FillAsync(database.Contexts, stored, sessions, report);
                await db.Provider.OptimizeAsync(db, default);
            }
        }

        await database.Connection.OpenAsync();
        await using var pragmas = database.Connection.CreateCommand();
        pragmas.CommandText = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-48000; PRAGMA mmap_size=2147418112;";
        await pragmas.ExecuteNonQueryAsync();
        report.Say($"{sessions:N0} sessions, {new FileInfo(path).Length / 1e6:N0} MB");
        return database;
    }

    internal static IDbContextFactory<SchedulingDbContext> Factory(string path) =>
        DatabaseProviders.CreateFactory(new() { ConnectionString = $"Data Source={path}" });

    /// <summary>Tenant, companies and schedulers of the synthetic sessions.</summary>
    internal static async Task PrepareAsync(SchedulingDbContext db)
    {
        if (await db.Tenants.AnyAsync())
        {
            return;
        }

        db.Tenants.Add(
            new()
            {
                Id = Tenant,
                Name = "Benchmark",
                TimeZone = "America/Chicago",
            }
        );
        var companies = Enumerable
            .Range(1, 4)
            .Select(i => new Company { TenantId = Tenant, Name = $"Company {i}" })
            .ToList();
        db.Companies.AddRange(companies);
        await db.SaveChangesAsync();
        db.Schedulers.AddRange(
            Enumerable
                .Range(0, SyntheticSessions.Schedulers)
                .Select(i => new Scheduler
                {
                    Key = i + 1,
                    TenantId = Tenant,
                    CompanyId = companies[i % companies.Count].Id,
                    ExternalId = SyntheticSessions.SchedulerId(i),
                    Name = $"Scheduler {i}",
                })
        );
        await db.SaveChangesAsync();
    }

    internal SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.Prepare();
        return command;
    }

    internal async Task<int> CodeAsync(string value)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.Vocabulary.Where(w => w.Value == value).Select(w => w.Id).FirstAsync();
    }

    internal SessionSelection Selection(SessionFilter filter) => new() { Filter = filter };

    internal static DataScope Scope => DataScope.Everything;

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private static async Task FillAsync(
        IDbContextFactory<SchedulingDbContext> contexts,
        int stored,
        int sessions,
        Report report
    )
    {
        var ingestor = new SessionIngestor(contexts, new(), TimeProvider.System);
        var clock = Stopwatch.StartNew();
        for (var first = stored; first < sessions; first += SessionIngestor.BatchSize)
        {
            var batch = Enumerable
                .Range(first, Math.Min(SessionIngestor.BatchSize, sessions - first))
                .Select(i => new SessionArrival(SyntheticSessions.Create(i, sessions)))
                .ToList();
            await ingestor.IngestAsync(Tenant, batch, null, default);
            if ((first / SessionIngestor.BatchSize) % 100 == 99)
            {
                report.Say(
                    $"filled {first + batch.Count:N0}, {(first + batch.Count - stored) / clock.Elapsed.TotalSeconds:N0}/s"
                );
            }
        }
    }
}
