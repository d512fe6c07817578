using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Benchmarks;

/// <summary>The best that storing can be: rows that are ready in memory, by prepared statements and nothing else.</summary>
internal static class RawUpsert
{
    internal static async Task<List<(object?[] Row, byte[] Document, string Search)>> ReadRowsAsync(
        IDbContextFactory<SchedulingDbContext> contexts,
        int rows
    )
    {
        await using var db = await contexts.CreateDbContextAsync();
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

    internal static async Task<double> WriteAsync(
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
