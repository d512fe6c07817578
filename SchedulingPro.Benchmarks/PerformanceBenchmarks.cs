using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Benchmarks;

/// <summary>All metrics and the funnel of the largest scheduler over thirty days, against the best SQL for the same numbers.</summary>
internal static class PerformanceBenchmarks
{
    /// <summary>Sessions by their facts: every count and rate can be folded from it.</summary>
    internal const string Groups =
        $"select milestones, outcome, flags & 483, count(*) {Rows} group by milestones, outcome, flags & 483";

    internal const string Names = $"select count(distinct name_hash) {Rows}";
    private const string Rows = "from session where owner_key = 1 and id >= $first and id < $end and flags & 4 = 0";

    internal static UtcWindow Window { get; } =
        new(SyntheticSessions.To.AddDays(-60), SyntheticSessions.To.AddDays(-30));

    internal static (string Name, object Value)[] Window30Days { get; } = Keys(Window);

    internal static (string Name, object Value)[] Keys(UtcWindow window) =>
        [("$first", SessionKey.First(window.From)), ("$end", SessionKey.First(window.To))];

    internal static long Total(SqliteCommand groups)
    {
        long total = 0;
        using var reader = groups.ExecuteReader();
        while (reader.Read())
        {
            total += reader.GetInt64(3);
        }

        return total;
    }

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var metrics = new MetricQuery(database.Contexts);
        var window = Window;
        using var groups = database.Command(Groups, Window30Days);
        using var names = database.Command(Names, Window30Days);
        using var slots = database.Command(
            $"select id, slot_ticks {Rows} and milestones & 128 <> 0 and slot_ticks is not null",
            Window30Days
        );
        using var recovered = database.Command(
            "select count(*) from session s where owner_key = 1 and id >= $first and id < $end and flags & 4 = 0 and outcome = 2 and ("
                + "exists(select 1 from session l where l.phone_hash = s.phone_hash and l.id > s.id and l.milestones & 128 <> 0) or "
                + "exists(select 1 from session l where l.email_hash = s.email_hash and l.id > s.id and l.milestones & 128 <> 0))",
            Window30Days
        );
        await report.CompareAsync(
            "performance, largest scheduler, 30 days",
            1.5,
            async () =>
            {
                var result = await metrics.ExecuteAsync(
                    BenchmarkDatabase.Scope,
                    new()
                    {
                        Filter = SessionFilter.None.With(FilterKeys.Scheduler, SyntheticSessions.SchedulerId(0)),
                        Window = window,
                    },
                    MetricCatalog.All,
                    default
                );
                return (long)result["totalSessions"]!
                    ^ ((long)result["totalCustomerContactsCaptured"]! << 20)
                    ^ ((long)result["selfRecovered"]! << 40);
            },
            () =>
            {
                var total = Total(groups);
                var times = new List<long>();
                using (var reader = slots.ExecuteReader())
                {
                    while (reader.Read())
                    {
                        times.Add(reader.GetInt64(1) - reader.GetInt64(0));
                    }
                }

                times.Sort();
                return Task.FromResult(
                    total ^ ((long)names.ExecuteScalar()! << 20) ^ ((long)recovered.ExecuteScalar()! << 40)
                );
            }
        );
    }
}
