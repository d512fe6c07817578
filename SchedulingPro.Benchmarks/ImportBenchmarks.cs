using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Files;

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
            var stored = await RawUpsert.ReadRowsAsync(database.Contexts, rows);
            var pairs = new List<(double Ours, double Raw)>();
            for (var round = 0; round < 3; round++)
            {
                var ours = await ImportAsync(Path.Combine(folder.FullName, $"ours-{round}"), file, rows);
                pairs.Add((ours, await RawUpsert.WriteAsync(Path.Combine(folder.FullName, $"raw-{round}.db"), stored)));
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
            var peak = PeakHeap.MeasureAsync(stop.Token);
            await ImportAsync(Path.Combine(folder, $"memory-{size}"), file, size);
            await stop.CancelAsync();
            peaks.Add(await peak / 1e6);
        }

        report.Say(
            $"managed heap while importing: {peaks[0]:N0} MB for {rows / 4:N0} sessions, {peaks[1]:N0} MB for {rows:N0}"
        );
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
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
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
}
