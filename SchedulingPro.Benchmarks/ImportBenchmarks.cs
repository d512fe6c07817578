using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// Import of a JSON lines file, from the file to the database, against a bare prepared upsert of the same rows that are
/// ready in memory; and the memory that an import takes, for a file and for one four times as long.
/// </summary>
internal static class ImportBenchmarks
{
    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var rows = Math.Min(100_000, database.Sessions);
        var folder = Directory.CreateTempSubdirectory("schedulingpro-import-");
        try
        {
            var file = WriteFile(folder.FullName, rows);
            var stored = await ReadRowsAsync(database, rows);
            var pairs = new List<(double Ours, double Raw)>();
            for (var round = 0; round < 3; round++)
            {
                var ours = await ImportAsync(Path.Combine(folder.FullName, $"ours-{round}"), file, rows);
                pairs.Add((ours, await UpsertAsync(Path.Combine(folder.FullName, $"raw-{round}.db"), stored)));
            }

            report.Add(
                $"import of {rows:N0} sessions from a file",
                Report.Median(pairs.Select(p => p.Ours)),
                Report.Median(pairs.Select(p => p.Raw)),
                Report.Median(pairs.Select(p => p.Ours / p.Raw)),
                2,
                "bare upsert"
            );
            stored = [];
            await CompareMemoryAsync(folder.FullName, rows, report);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareMemoryAsync(string folder, int rows, Report report)
    {
        var peaks = new List<double>();
        foreach (var size in new[] { rows / 4, rows })
        {
            var file = WriteFile(folder, size);
            GC.Collect();
            using var stop = new CancellationTokenSource();
            var peak = PeakHeapAsync(stop.Token);
            await ImportAsync(Path.Combine(folder, $"memory-{size}"), file, size);
            await stop.CancelAsync();
            peaks.Add(await peak / 1e6);
        }

        report.Say(
            $"managed heap while importing: {peaks[0]:N0} MB for {rows / 4:N0} sessions, {peaks[1]:N0} MB for {rows:N0}"
        );
    }

    private static async Task<double> PeakHeapAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        double peak = 0;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return peak;
    }

    private static string WriteFile(string folder, int rows)
    {
        var path = Path.Combine(folder, $"sessions-{rows}.jsonl");
        if (!File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Create);
            using var writer = new Utf8JsonWriter(stream, new() { SkipValidation = true });
            for (var i = 0; i < rows; i++)
            {
                SessionJson.Write(writer, SyntheticSessions.Create(i, rows));
                writer.Flush();
                writer.Reset();
                stream.WriteByte((byte)'\n');
            }
        }

        return path;
    }

    private static async Task<double> ImportAsync(string folder, string file, int rows)
    {
        var data = DataFolder.Open(folder);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(data);
        services.AddSingleton(BenchmarkDatabase.Factory(data.DatabaseFile));
        services.AddSchedulingCore();
        await using var provider = services.BuildServiceProvider();
        await using (
            var db = await provider.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContextAsync()
        )
        {
            await db.Database.MigrateAsync();
            await BenchmarkDatabase.PrepareAsync(db);
        }

        var run = await provider
            .GetRequiredService<ImportRuns>()
            .AddAsync(BenchmarkDatabase.Tenant, file, new FileInfo(file).Length, new(), "benchmark", default);
        var start = Stopwatch.GetTimestamp();
        run = await provider.GetRequiredService<FileImporter>().RunAsync(run.Id, file, default);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return run.New == rows
            ? elapsed
            : throw new InvalidOperationException($"{run.New} of {rows} imported: {run.Error}");
    }

    private static async Task<List<(object?[] Row, byte[] Document, string Search)>> ReadRowsAsync(
        BenchmarkDatabase database,
        int rows
    )
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var list = await (
            from s in db.Sessions.AsNoTracking()
            join d in db.SessionDocuments.AsNoTracking() on s.Id equals d.SessionId
            orderby s.Id
            select new { Session = s, d.Document }
        )
            .Take(rows)
            .ToListAsync();
        return
        [
            .. list.Select(r =>
                (SessionColumns.All.Select(c => c.Value(r.Session)).ToArray(), r.Document, SearchText(r.Document))
            ),
        ];
    }

    /// <summary>The same text that the product makes searchable.</summary>
    private static string SearchText(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        var session = SessionJson.Read(json.RootElement, [], out _)!;
        return string.Join(
            '\n',
            new[]
            {
                ContactIdentity.Name(session.Customer.FirstName, session.Customer.LastName),
                ContactIdentity.Email(session.Customer.Email),
                ContactIdentity.Phone(session.Customer.Phone),
                session.Id,
                session.JobId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }.Where(part => part is not null)
        );
    }

    private static async Task<double> UpsertAsync(
        string path,
        List<(object?[] Row, byte[] Document, string Search)> rows
    )
    {
        await using (var db = await BenchmarkDatabase.Factory(path).CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
        }

        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText =
                "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-48000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=2147418112;";
            await pragmas.ExecuteNonQueryAsync();
        }

        var columns = SessionColumns.All;
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in rows.Chunk(SessionIngestor.BatchSize))
        {
            await using var transaction = connection.BeginTransaction();
            using var row = Prepare(
                $"insert into session ({string.Join(", ", columns.Select(c => c.Name))}) "
                    + $"values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))}) on conflict (external_id, tenant_id) do update set "
                    + string.Join(", ", columns.Skip(3).Select(c => $"{c.Name} = excluded.{c.Name}")),
                columns.Length
            );
            using var document = Prepare(
                "insert into session_document (session_id, document) values ($p0, $p1) on conflict (session_id) do update set document = excluded.document",
                2
            );
            using var search = Prepare("insert into session_search (rowid, text) values ($p0, $p1)", 2);
            foreach (var session in batch)
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    row.Parameters[i].Value = session.Row[i] ?? DBNull.Value;
                }

                row.ExecuteNonQuery();
                document.Parameters[0].Value = session.Row[0];
                document.Parameters[1].Value = session.Document;
                document.ExecuteNonQuery();
                search.Parameters[0].Value = session.Row[0];
                search.Parameters[1].Value = session.Search;
                search.ExecuteNonQuery();
            }

            await transaction.CommitAsync();

            SqliteCommand Prepare(string sql, int parameters)
            {
                var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = sql;
                for (var i = 0; i < parameters; i++)
                {
                    command.Parameters.Add(new($"$p{i}", DBNull.Value));
                }

                command.Prepare();
                return command;
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
