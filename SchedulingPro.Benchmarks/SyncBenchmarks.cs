using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// Backfill from a stand-in upstream in a process of its own, over HTTP with tokens, names and all, against a bare prepared
/// upsert of the same rows that are ready in memory; and the memory that a backfill takes.
/// </summary>
internal static class SyncBenchmarks
{
    private const int Rounds = 3;

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var rows = Math.Min(100_000, database.Sessions);
        var folder = Directory.CreateTempSubdirectory("schedulingpro-sync-");
        try
        {
            var pairs = new List<(double Ours, double Raw)>();
            var peaks = new List<double>();
            foreach (var size in new[] { rows / 4, rows })
            {
                await using var standIn = await StandInProcess.StartAsync(size);
                for (var round = 0; round < (size == rows ? Rounds : 1); round++)
                {
                    var file = Path.Combine(folder.FullName, $"ours-{size}-{round}.db");
                    GC.Collect();
                    using var stop = new CancellationTokenSource();
                    var peak = PeakHeap.MeasureAsync(stop.Token);
                    var ours = await BackfillAsync(file, standIn, size);
                    await stop.CancelAsync();
                    peaks.Add(await peak / 1e6);
                    if (size == rows)
                    {
                        var stored = await RawUpsert.ReadRowsAsync(BenchmarkDatabase.Factory(file), rows);
                        pairs.Add((ours, await RawUpsert.WriteAsync(file + ".raw", stored)));
                    }
                }
            }

            report.Add(
                $"backfill of {rows:N0} sessions from a local stand-in",
                Report.Median(pairs.Select(p => p.Ours)),
                Report.Median(pairs.Select(p => p.Raw)),
                Report.Median(pairs.Select(p => p.Ours / p.Raw)),
                2,
                "bare upsert"
            );
            report.Say(
                $"managed heap while backfilling: {peaks[0]:N0} MB for {rows / 4:N0} sessions, {peaks[1]:N0} MB for {rows:N0}"
            );
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> BackfillAsync(string file, StandInProcess standIn, int rows)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMetrics();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton(BenchmarkDatabase.Factory(file));
        services.AddSchedulingCore();
        services.Configure<UpstreamOptions>(o => (o.CallsPerSecond, o.SnapshotDays) = (1000, 0));
        await using var provider = services.BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<SchedulingDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
            await BenchmarkDatabase.PrepareAsync(db);
            standIn.Connect(db, provider.GetRequiredService<ConnectionSecrets>());
            await db.SaveChangesAsync();
        }

        var start = Stopwatch.GetTimestamp();
        var outcome = await provider
            .GetRequiredService<SyncRunner>()
            .RunAsync(1, SyncTrigger.CommandLine, isWhole: false, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return outcome is { State: SyncRunState.Complete } && outcome.New == rows
            ? elapsed
            : throw new InvalidOperationException(
                $"{outcome.New} of {rows} read: {outcome.State}, {string.Join(' ', outcome.Problems)}"
            );
    }
}
