using Npgsql;
using NpgsqlTypes;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Data.Postgres;

/// <summary>Arrays in, binary COPY out: few round trips for many rows. The advisory lock of the writer makes it alone.</summary>
internal sealed class PostgresSessionStore(NpgsqlTransaction transaction) : SessionStore
{
    private readonly NpgsqlConnection connection = transaction.Connection!;

    internal override async Task<Dictionary<string, StoredSession>> FindAsync(
        long tenantId,
        IReadOnlyCollection<string> externalIds,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            "select external_id, id, modified_ticks, owner_key, router_key from session "
                + "where tenant_id = $1 and external_id = any($2)",
            tenantId,
            externalIds.ToArray()
        );
        var found = new Dictionary<string, StoredSession>(externalIds.Count, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found[reader.GetString(0)] = new(
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt32(3),
                reader.IsDBNull(4) ? null : reader.GetInt32(4)
            );
        }

        return found;
    }

    internal override async Task<Dictionary<long, long>> HighestKeysAsync(
        IReadOnlyCollection<long> firstKeys,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            "select f, (select max(id) from session where id >= f and id < f + 512) from unnest($1) as f",
            firstKeys.ToArray()
        );
        var found = new Dictionary<long, long>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!reader.IsDBNull(1))
            {
                found[reader.GetInt64(0)] = reader.GetInt64(1);
            }
        }

        return found;
    }

    internal override async Task InsertAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken)
    {
        var columns = SessionColumns.All;
        var names = string.Join(", ", columns.Select(c => c.Name));
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                $"copy session ({names}) from stdin (format binary)",
                cancellationToken
            )
        )
        {
            foreach (var session in sessions)
            {
                await copy.StartRowAsync(cancellationToken);
                foreach (var (_, value) in columns)
                {
                    await WriteAsync(copy, value(session.Row), cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "copy session_document (session_id, document, raw) from stdin (format binary)",
                cancellationToken
            )
        )
        {
            foreach (var session in sessions)
            {
                await copy.StartRowAsync(cancellationToken);
                await WriteAsync(copy, session.Row.Id, cancellationToken);
                await WriteAsync(copy, session.Document, cancellationToken);
                await WriteAsync(copy, session.Raw, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "copy session_search (session_id, text) from stdin (format binary)",
                cancellationToken
            )
        )
        {
            foreach (var session in sessions)
            {
                await copy.StartRowAsync(cancellationToken);
                await WriteAsync(copy, session.Row.Id, cancellationToken);
                await WriteAsync(copy, session.SearchText, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }
    }

    internal override async Task UpdateAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken)
    {
        // A new version of a row is a new row to PostgreSQL either way, and COPY writes it fastest.
        await DeleteAsync([.. sessions.Select(s => s.Row.Id)], cancellationToken);
        await InsertAsync(sessions, cancellationToken);
    }

    internal override async Task LinkAsync(IReadOnlyList<StoredSession> sessions, CancellationToken cancellationToken)
    {
        foreach (var session in sessions)
        {
            await using var command = Command(
                "update session set owner_key = $2, router_key = $3 where id = $1",
                session.Id,
                session.OwnerKey,
                session.RouterKey
            );
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    internal override async Task DeleteAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var keys = ids.ToArray();
        foreach (
            var (table, column) in new[]
            {
                ("session", "id"),
                ("session_document", "session_id"),
                ("session_search", "session_id"),
            }
        )
        {
            await using var command = Command($"delete from {table} where {column} = any($1)", keys);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    internal override async Task AddToDayCountsAsync(
        IReadOnlyDictionary<(int OwnerKey, int Day), int> differences,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            "insert into session_day_count (owner_key, day, count) select * from unnest($1, $2, $3) "
                + "on conflict (owner_key, day) do update set count = session_day_count.count + excluded.count",
            differences.Keys.Select(k => k.OwnerKey).ToArray(),
            differences.Keys.Select(k => k.Day).ToArray(),
            differences.Values.ToArray()
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, CancellationToken cancellationToken) =>
        value switch
        {
            long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
            int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken),
            string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
            byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken),
            _ => copy.WriteNullAsync(cancellationToken),
        };
}
