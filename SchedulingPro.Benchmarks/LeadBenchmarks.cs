using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// The lead queue with 2,000 open leads: its first page with the counts of all tabs against the best SQL known for the same
/// rows, with 100,000 and with 1,000,000 closed leads beside them; and a claim against a bare update of one row.
/// </summary>
internal static class LeadBenchmarks
{
    private const int Open = 2_000;
    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const int User = 1;

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var clock = new HurryingClock();
        var options = Options.Create(new LeadOptions());
        var queue = new LeadQueueQuery(database.Contexts, options, clock);
        await FillAsync(database, Few);
        using (var best = new BestQueue(database))
        {
            await report.CompareAsync(
                $"lead queue, first page of {Open:N0} open, {Few:N0} closed",
                2,
                PageAsync,
                () => Task.FromResult(best.Read(clock.GetUtcNow().UtcTicks))
            );
        }

        await ClaimAsync(database, clock, options, report);

        // The closed leads of one database cannot change from call to call: few, many and few again, against a machine that
        // grows slower or faster meanwhile.
        await FillAsync(database, Few);
        var before = await MedianAsync(PageAsync);
        await FillAsync(database, Many);
        var many = await MedianAsync(PageAsync);
        await FillAsync(database, Few);
        var few = (before + await MedianAsync(PageAsync)) / 2;
        report.Add($"lead queue with {Many:N0} closed", many, few, many / few, 1.2, $"{Few:N0} closed");
        await FillAsync(database, 0);

        async Task<long> PageAsync()
        {
            var page = await queue.ExecuteAsync(BenchmarkDatabase.Scope, User, new(), default);
            return page.Items[^1].Lead.Id ^ page.Total ^ page.Items.Count;
        }
    }

    private static async Task ClaimAsync(
        BenchmarkDatabase database,
        HurryingClock clock,
        IOptions<LeadOptions> options,
        Report report
    )
    {
        var unit = new LeadUnit(database.Contexts, new(), options, clock);
        var desk = new LeadDesk(unit, new(unit), new());
        var next = 0;
        await report.CompareAsync(
            "claim of a lead",
            3,
            async () =>
            {
                // An hour later the claim before has ended, so that each one finds its lead free.
                clock.Hurry();
                var result = await desk.ClaimAsync(
                    BenchmarkDatabase.Scope,
                    new(User, false),
                    1 + (next++ % Open),
                    false,
                    default
                );
                return result.Succeeded ? 1 : 0;
            },
            async () =>
            {
                await using var db = await database.Contexts.CreateDbContextAsync();
                await using var transaction = await db.Database.BeginTransactionAsync();
                await using var update = db.Database.GetDbConnection().CreateCommand();
                update.Transaction = transaction.GetDbTransaction();
                update.CommandText = "update lead set holder_id = 1, held_until_ticks = 2 where id = @id";
                update.Parameters.Add(new SqliteParameter("@id", 1 + (next++ % Open)));
                var changed = await update.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
                return changed;
            },
            rounds: 200,
            against: "bare update"
        );
    }

    private static async Task<double> MedianAsync(Func<Task<long>> run)
    {
        var times = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            await run();
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Report.Median(times.Skip(10));
    }

    /// <summary>The newest sessions become open leads, the ones before them closed ones.</summary>
    private static async Task FillAsync(BenchmarkDatabase database, int closed)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.LeadActs.ExecuteDeleteAsync();
        await db.StoredChanges.ExecuteDeleteAsync();
        await db.Leads.ExecuteDeleteAsync();
        await db.LeadSessions.ExecuteDeleteAsync();
        if (closed > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into lead (id, tenant_id, session_id, owner_key, session_count, arrived_ticks, act_ticks, priority,
                    reasons, status, closing, is_promised, attempts, is_reached, recovery, version, closed_ticks)
                select row_number() over (order by id desc), tenant_id, id, owner_key, 1, activity_ticks, activity_ticks,
                    (id >> 20) % 90, 1, row_number() over (order by id desc) > {Open},
                    row_number() over (order by id desc) > {Open}, 0, 0, 0, 0, 0,
                    case when row_number() over (order by id desc) > {Open} then activity_ticks end
                from session order by id desc limit {Open + closed}
                """
            );
            await db.Database.ExecuteSqlAsync($"insert into lead_session select session_id, id from lead");
        }

        await transaction.CommitAsync();
        await db.Database.ExecuteSqlAsync($"analyze lead");
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>The same rows and counts by hand.</summary>
    private sealed class BestQueue(BenchmarkDatabase database) : IDisposable
    {
        private readonly SqliteCommand page = database.Command(
            """
            select l.*, s.outcome, s.milestones, d.document from (
                select * from lead where status = 0
                    and (due_ticks is null and (assignee_id is null or held_until_ticks > @now) or due_ticks <= @now
                        and (assignee_id is null or assignee_id = 1 or due_ticks <= @now - 9000000000))
                order by held_until_ticks is not null and held_until_ticks > @now and holder_id <> 1,
                    case when act_ticks >= @fresh and first_touch_ticks is null then act_ticks else 0 end desc,
                    due_ticks is not null desc, due_ticks is not null and is_promised desc, due_ticks,
                    act_ticks >= @fresh - 861000000000 desc, priority desc, act_ticks desc, id desc limit 50) l
            join session s on s.id = l.session_id join session_document d on d.session_id = s.id
            """,
            ("@now", 0L),
            ("@fresh", 0L)
        );

        private readonly SqliteCommand counts = database.Command(
            """
            select
                sum(due_ticks is null and (assignee_id is null or held_until_ticks > @now) or due_ticks <= @now
                    and (assignee_id is null or assignee_id = 1 or due_ticks <= @now - 9000000000)),
                sum(case when held_until_ticks > @now then holder_id = 1 else assignee_id = 1 end),
                sum(due_ticks <= @now), sum(due_ticks > @now)
            from lead where status = 0
            """,
            ("@now", 0L)
        );

        public void Dispose()
        {
            page.Dispose();
            counts.Dispose();
        }

        internal long Read(long now)
        {
            page.Parameters["@now"].Value = counts.Parameters["@now"].Value = now;
            page.Parameters["@fresh"].Value = now - TimeSpan.FromMinutes(5).Ticks;
            var (last, rows) = (0L, 0);
            using (var reader = page.ExecuteReader())
            {
                var id = reader.GetOrdinal("id");
                var document = reader.GetOrdinal("document");
                while (reader.Read())
                {
                    (last, rows) = (reader.GetInt64(id), rows + 1);
                    using var json = JsonDocument.Parse(reader.GetFieldValue<byte[]>(document));
                    SessionJson.Read(json.RootElement, [], out _);
                }
            }

            using var total = counts.ExecuteReader();
            total.Read();
            return last ^ total.GetInt64(0) ^ rows;
        }
    }

    /// <summary>A clock that goes an hour further each time it is told to.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private DateTimeOffset now = SyntheticSessions.To;

        public override DateTimeOffset GetUtcNow() => now;

        internal void Hurry() => now += TimeSpan.FromHours(1);
    }
}
