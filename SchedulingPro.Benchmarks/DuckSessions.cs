using System.Globalization;
using DuckDB.NET.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Benchmarks;

/// <summary>The same hot columns in a columnar database in memory, asked the same questions in its own words.</summary>
internal sealed class DuckSessions : IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "id",
        "owner_key",
        "milestones",
        "outcome",
        "flags",
        "name_hash",
        "slot_ticks",
        "phone_hash",
        "email_hash",
    ];

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    internal static async Task<DuckSessions> CopyAsync(BenchmarkDatabase database)
    {
        var duck = new DuckSessions();
        await duck.connection.OpenAsync();
        duck.Execute($"create table session ({string.Join(", ", Columns.Select(c => $"{c} bigint"))})");
        using var read = database.Command($"select {string.Join(", ", Columns)} from session order by id");
        using var reader = read.ExecuteReader();
        using var appender = duck.connection.CreateAppender("session");
        while (reader.Read())
        {
            var row = appender.CreateRow();
            for (var i = 0; i < Columns.Length; i++)
            {
                _ = reader.IsDBNull(i) ? row.AppendNullValue() : row.AppendValue(reader.GetInt64(i));
            }

            row.EndRow();
        }

        return duck;
    }

    /// <summary>Facts by week, distinct names, lead times and self-recoveries of one window: what the page's figures are made of.</summary>
    internal (long Sessions, long Names, long SelfRecovered) Ask(UtcWindow window)
    {
        var (first, end) = (SessionKey.First(window.From), SessionKey.First(window.To));
        var week = TimeSpan.TicksPerDay * 7 * SessionKey.KeysPerTick;
        var rows = string.Create(
            CultureInfo.InvariantCulture,
            $"from session s where id >= {first} and id < {end} and flags & 4 = 0"
        );
        long sessions = 0;
        Read(
            $"select (id - {first}) // {week}, milestones, outcome, flags & 483, count(*) {rows} group by all",
            reader => sessions += reader.GetInt64(4)
        );
        Read($"select (id - {first}) // {week}, count(distinct name_hash) {rows} group by all", _ => { });
        Read($"select id, slot_ticks {rows} and milestones & 128 <> 0 and slot_ticks is not null", _ => { });
        return (
            sessions,
            Scalar($"select count(distinct name_hash) {rows}"),
            Scalar(
                $"select count(*) {rows} and outcome = 2 and ("
                    + "exists(select 1 from session l where l.phone_hash = s.phone_hash and l.id > s.id and l.milestones & 128 <> 0) or "
                    + "exists(select 1 from session l where l.email_hash = s.email_hash and l.id > s.id and l.milestones & 128 <> 0))"
            )
        );
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Read(string sql, Action<DuckDBDataReader> take)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }
}
