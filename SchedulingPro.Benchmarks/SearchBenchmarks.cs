using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Benchmarks;

/// <summary>Search by part of a name or phone against the same index asked by hand.</summary>
internal static class SearchBenchmarks
{
    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        var list = new SessionListQuery(database.Contexts);
        foreach (
            var (name, typed, term) in new[]
            {
                ("search, part of a name", "montgomery10", "montgomery10"),
                ("search, common name", "Holloway", "holloway"),
                ("search, phone as written", "(217) 555-0142", "2175550142"),
                ("search, part of a phone", "5550142", "5550142"),
                ("search, session id", "s-000004", "s-000004"),
            }
        )
        {
            using var ids = database.Command(
                "select rowid from session_search where session_search match $term order by rowid desc limit 50",
                ("$term", $"\"{term}\"")
            );
            using var count = database.Command(
                "select count(*) from session_search where session_search match $term",
                ("$term", $"\"{term}\"")
            );
            using var document = database.Command(
                "select s.owner_key, d.document from session s join session_document d on d.session_id = s.id where s.id = $id",
                ("$id", 0L)
            );
            await report.CompareAsync(
                name,
                2,
                async () =>
                {
                    var page = await list.ExecuteAsync(
                        BenchmarkDatabase.Scope,
                        database.Selection(SessionFilter.None with { Search = typed }),
                        SessionSort.Created,
                        true,
                        1,
                        50,
                        default
                    );
                    return page.Total ^ page.Items.Aggregate(0L, (sum, item) => sum ^ item.Key);
                },
                () =>
                {
                    var answer = (long)count.ExecuteScalar()!;
                    using var reader = ids.ExecuteReader();
                    while (reader.Read())
                    {
                        answer ^= reader.GetInt64(0);
                        document.Parameters[0].Value = reader.GetInt64(0);
                        using var row = document.ExecuteReader();
                        row.Read();
                        using var json = System.Text.Json.JsonDocument.Parse(row.GetFieldValue<byte[]>(1));
                        Core.Ingestion.SessionJson.Read(json.RootElement, [], out _);
                    }

                    return Task.FromResult(answer);
                }
            );
        }
    }
}
