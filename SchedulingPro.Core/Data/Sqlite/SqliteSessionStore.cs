using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>Prepared statements: questions for a whole batch at once, writing one row at a time.</summary>
internal sealed class SqliteSessionStore(SqliteTransaction transaction) : SessionStore
{
    private readonly List<SqliteCommand> commands = [];
    private SqliteCommand? insertRow;
    private SqliteCommand? insertDocument;
    private SqliteCommand? insertSearch;
    private SqliteCommand? updateRow;

    internal override Task<Dictionary<string, StoredSession>> FindAsync(
        long tenantId,
        IReadOnlyCollection<string> externalIds,
        CancellationToken cancellationToken
    )
    {
        var find = Prepare(
            "select s.external_id, s.id, s.modified_ticks, s.owner_key, s.router_key from json_each($p0) wanted "
                + "cross join session s on s.external_id = wanted.value and s.tenant_id = $p1",
            2
        );
        find.Parameters[0].Value = JsonSerializer.Serialize(externalIds);
        find.Parameters[1].Value = tenantId;
        var found = new Dictionary<string, StoredSession>(externalIds.Count, StringComparer.Ordinal);
        using var reader = find.ExecuteReader();
        while (reader.Read())
        {
            found[reader.GetString(0)] = new(
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt32(3),
                reader.IsDBNull(4) ? null : reader.GetInt32(4)
            );
        }

        return Task.FromResult(found);
    }

    internal override Task<Dictionary<long, long>> HighestKeysAsync(
        IReadOnlyCollection<long> firstKeys,
        CancellationToken cancellationToken
    )
    {
        var highest = Prepare(
            "select wanted.value, (select max(id) from session where id >= wanted.value and id < wanted.value + 512) "
                + "from json_each($p0) wanted",
            1
        );
        highest.Parameters[0].Value = JsonSerializer.Serialize(firstKeys);
        var found = new Dictionary<long, long>();
        using var reader = highest.ExecuteReader();
        while (reader.Read())
        {
            if (!reader.IsDBNull(1))
            {
                found[reader.GetInt64(0)] = reader.GetInt64(1);
            }
        }

        return Task.FromResult(found);
    }

    internal override Task InsertAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken)
    {
        var columns = SessionColumns.All;
        insertRow ??= Prepare(
            $"insert into session ({string.Join(", ", columns.Select(c => c.Name))}) "
                + $"values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})",
            columns.Length
        );
        insertDocument ??= Prepare(
            "insert into session_document (session_id, document, raw) values ($p0, $p1, $p2)",
            3
        );
        insertSearch ??= Prepare("insert into session_search (rowid, text) values ($p0, $p1)", 2);
        foreach (var session in sessions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                insertRow.Parameters[i].Value = columns[i].Value(session.Row) ?? DBNull.Value;
            }

            insertRow.ExecuteNonQuery();
            Execute(insertDocument, session.Row.Id, session.Document, session.Raw);
            Execute(insertSearch, session.Row.Id, session.SearchText);
        }

        return Task.CompletedTask;
    }

    internal override Task UpdateAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken)
    {
        var columns = SessionColumns.All;
        updateRow ??= Prepare(
            $"update session set {string.Join(", ", columns.Select((c, i) => $"{c.Name} = $p{i}").Skip(1))} where id = $p0",
            columns.Length
        );
        var updateDocument = Prepare("update session_document set document = $p1, raw = $p2 where session_id = $p0", 3);
        var deleteSearch = Prepare("delete from session_search where rowid = $p0", 1);
        insertSearch ??= Prepare("insert into session_search (rowid, text) values ($p0, $p1)", 2);
        foreach (var session in sessions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                updateRow.Parameters[i].Value = columns[i].Value(session.Row) ?? DBNull.Value;
            }

            updateRow.ExecuteNonQuery();
            Execute(updateDocument, session.Row.Id, session.Document, session.Raw);
            Execute(deleteSearch, session.Row.Id);
            Execute(insertSearch, session.Row.Id, session.SearchText);
        }

        return Task.CompletedTask;
    }

    internal override Task LinkAsync(IReadOnlyList<StoredSession> sessions, CancellationToken cancellationToken)
    {
        var link = Prepare("update session set owner_key = $p1, router_key = $p2 where id = $p0", 3);
        foreach (var session in sessions)
        {
            Execute(link, session.Id, session.OwnerKey, session.RouterKey);
        }

        return Task.CompletedTask;
    }

    internal override Task DeleteAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var row = Prepare("delete from session where id = $p0", 1);
        var document = Prepare("delete from session_document where session_id = $p0", 1);
        var search = Prepare("delete from session_search where rowid = $p0", 1);
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Execute(search, id);
            Execute(document, id);
            Execute(row, id);
        }

        return Task.CompletedTask;
    }

    internal override Task AddToDayCountsAsync(
        IReadOnlyDictionary<(int OwnerKey, int Day), int> differences,
        CancellationToken cancellationToken
    )
    {
        var add = Prepare(
            "insert into session_day_count (owner_key, day, count) values ($p0, $p1, $p2) "
                + "on conflict (owner_key, day) do update set count = count + excluded.count",
            3
        );
        foreach (var ((owner, day), difference) in differences)
        {
            Execute(add, owner, day, difference);
        }

        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in commands)
        {
            await command.DisposeAsync();
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value));
        }

        commands.Add(command);
        command.Prepare();
        return command;
    }

    private static void Execute(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
