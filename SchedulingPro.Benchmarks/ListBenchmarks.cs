using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// The explorer's page of 50 with its total, with each single filter, against the best SQL known for the same answer (the
/// counts by day where they answer, ids from an index first, then the documents, parsed alike); and deep pages.
/// </summary>
internal static class ListBenchmarks
{
    private const int PageSize = 50;

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var list = new SessionListQuery(database.Contexts);
        var newest = SessionKey.First(SyntheticSessions.To.AddDays(-30));
        await CompareAsync(
            "explorer page, no filter",
            SessionFilter.None,
            "select id from session order by id desc limit 50",
            "select sum(count) from session_day_count"
        );
        await CompareAsync(
            "explorer page, scheduler",
            SessionFilter.None.With(FilterKeys.Scheduler, SyntheticSessions.SchedulerId(3)),
            "select id from session where owner_key = 4 order by id desc limit 50",
            "select sum(count) from session_day_count where owner_key = 4"
        );
        await CompareAsync(
            "explorer page, outcome",
            SessionFilter.None.With(FilterKeys.Outcome, "abandoned"),
            "select id from session where outcome = 2 order by id desc limit 50",
            "select count(*) from session where outcome = 2"
        );
        await CompareAsync(
            "explorer page, milestone",
            SessionFilter.None.With(FilterKeys.Milestone, "schedule"),
            "select id from session where milestones & 16 <> 0 order by id desc limit 50",
            "select count(*) from session where milestones & 16 <> 0"
        );
        await CompareAsync(
            "explorer page, has phone",
            SessionFilter.None.With(FilterKeys.Contact, "phone"),
            "select id from session where flags & 1 <> 0 order by id desc limit 50",
            "select count(*) from session where flags & 1 <> 0"
        );
        foreach (
            var (key, value, column) in new[]
            {
                (FilterKeys.Category, "Heating", "category_code"),
                (FilterKeys.Source, "google / cpc", "source_code"),
                (FilterKeys.LastStep, "Availability", "last_step_code"),
                (FilterKeys.Zip, "60123", "zip_code"),
                (FilterKeys.Campaign, "campaign-7", "campaign_code"),
                (FilterKeys.Device, "desktop", "device_code"),
            }
        )
        {
            var code = await database.CodeAsync(value);
            await CompareAsync(
                $"explorer page, {key}",
                SessionFilter.None.With(key, value),
                $"select id from session where {column} = {code} order by id desc limit 50",
                $"select count(*) from session where {column} = {code}"
            );
        }

        var deep = Math.Min(10_000, (database.Sessions / PageSize) - 1);
        await report.CompareAsync(
            $"explorer page {deep:N0}",
            3,
            async () => (await PageAsync(deep)).Items.Count,
            async () => (await PageAsync(1)).Items.Count,
            against: "page 1"
        );

        Task<SessionPage> PageAsync(int page) =>
            list.ExecuteAsync(
                BenchmarkDatabase.Scope,
                SessionSelection.All,
                SessionSort.Created,
                true,
                page,
                PageSize,
                default
            );

        async Task CompareAsync(string name, SessionFilter filter, string ids, string total)
        {
            using var page = database.Command(
                $"select s.id, s.owner_key, s.router_key, s.outcome, s.milestones, s.lead_state, d.document "
                    + $"from ({ids}) k join session s on s.id = k.id join session_document d on d.session_id = k.id order by s.id desc"
            );
            using var count = database.Command(total);
            await report.CompareAsync(
                name,
                2,
                async () =>
                {
                    var answer = await list.ExecuteAsync(
                        BenchmarkDatabase.Scope,
                        database.Selection(filter),
                        SessionSort.Created,
                        true,
                        1,
                        PageSize,
                        default
                    );
                    return answer.Total ^ answer.Items[^1].Key;
                },
                () => Task.FromResult((long)count.ExecuteScalar()! ^ Read(page))
            );
        }
    }

    private static long Read(SqliteCommand page)
    {
        long last = 0;
        using var reader = page.ExecuteReader();
        while (reader.Read())
        {
            last = reader.GetInt64(0);
            using var json = JsonDocument.Parse(reader.GetFieldValue<byte[]>(6));
            SessionJson.Read(json.RootElement, [], out _);
        }

        return last;
    }
}
