using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SchedulingPro.Core.Ingestion.Storage;
using SQLitePCL;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>SQLite: one file in the data folder, nothing else to install.</summary>
internal sealed class SqliteProvider : DatabaseProvider
{
    internal const string ProviderName = "Sqlite";

    private const string Beside = "abcdefghijklmnopqrstuvwxyz0123456789 .@-_'+/";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    internal static SqliteProvider Instance { get; } = new();

    public override string Name => ProviderName;

    public override bool IsFile => true;

    internal static IDbContextFactory<SchedulingDbContext> CreateFactory(string connectionString, string? defaultFile)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            connectionString = new SqliteConnectionStringBuilder
            {
                DataSource =
                    defaultFile
                    ?? throw new ArgumentException("Database:ConnectionString and the data folder are missing."),
            }.ToString();
        }

        try
        {
            _ = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new ArgumentException(DatabaseOptions.UnreadableConnectionString, error);
        }

        var options = new DbContextOptionsBuilder<SqliteSchedulingDbContext>()
            .UseSqlite(connectionString)
            .AddInterceptors(new SqlitePragmas())
            .UseIdentitySchema()
            .Options;
        return new DerivedContextFactory<SqliteSchedulingDbContext>(options);
    }

    public override IQueryable<long> SearchSessions(SchedulingDbContext db, string term)
    {
        var phrase = Phrase(term);
        return db.Database.SqlQuery<long>(
            $"select rowid as \"Value\" from session_search where session_search match {phrase}"
        );
    }

    public override IQueryable<long> SearchSessionsPage(
        SchedulingDbContext db,
        string term,
        bool descending,
        int skip,
        int take
    )
    {
        var phrase = Phrase(term);
        return descending
            ? db.Database.SqlQuery<long>(
                $"select rowid as \"Value\" from session_search where session_search match {phrase} order by rowid desc limit {take} offset {skip}"
            )
            : db.Database.SqlQuery<long>(
                $"select rowid as \"Value\" from session_search where session_search match {phrase} order by rowid limit {take} offset {skip}"
            );
    }

    /// <summary>
    /// The trigram index answers from three characters on. Two are looked for with each character that may stand beside
    /// them, one at the beginning of a word.
    /// </summary>
    private static string Phrase(string term)
    {
        var parts = term.Length switch
        {
            >= 3 => [term],
            2 => Beside.SelectMany(c => new[] { term + c, c + term }),
            _ => Beside.Select(c => $" {term}{c}"),
        };
        return string.Join(" OR ", parts.Select(part => '"' + part.Replace("\"", "\"\"") + '"'));
    }

    internal override ReadOnlySpan<byte> Blob(DbDataReader reader, int ordinal, ref byte[] buffer) =>
        raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle, ordinal);

    public override async Task<long> SizeInBytesAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        await db
            .Database.SqlQuery<long>(
                $"select page_count * page_size as \"Value\" from pragma_page_count(), pragma_page_size()"
            )
            .SingleAsync(cancellationToken);

    public override async Task<string> VersionAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        "SQLite "
        + await db.Database.SqlQuery<string>($"select sqlite_version() as \"Value\"").SingleAsync(cancellationToken);

    public override async Task OptimizeAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"PRAGMA analysis_limit=2000; PRAGMA optimize=0x10002; PRAGMA wal_checkpoint(PASSIVE);",
            cancellationToken
        );

    public override async Task<IReadOnlyList<string>> CheckIntegrityAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    )
    {
        var integrity = await db
            .Database.SqlQuery<string>($"select integrity_check as \"Value\" from pragma_integrity_check() limit 20")
            .ToListAsync(cancellationToken);
        var orphans = await db
            .Database.SqlQuery<string>(
                $"select 'foreign key: ' || \"table\" || ' row ' || rowid as \"Value\" from pragma_foreign_key_check() limit 20"
            )
            .ToListAsync(cancellationToken);
        return [.. integrity.Where(line => line != "ok"), .. orphans];
    }

    public override string? Explain(Exception error) =>
        Sqlite(error)?.SqliteErrorCode switch
        {
            5 or 6 => "The database is busy: another program holds it. Wait for that to end and try again.",
            8 => "The database file cannot be written. Check the owner and the rights of the data folder.",
            10 => "Reading or writing the disk failed. Check the disk of the data folder.",
            11 or 26 => "The database file is damaged or is no SQLite database. Restore a backup.",
            13 => "The disk is full. Free some space; nothing was half-written.",
            14 => "The database file cannot be opened. Check that the data folder exists and may be written.",
            _ => null,
        };

    public override bool IsTransient(Exception error) => Sqlite(error)?.SqliteErrorCode is 5 or 6;

    internal override IQueryable<long> SearchableSessions(SchedulingDbContext db) =>
        db.Database.SqlQuery<long>($"select id as \"Value\" from session_search_docsize");

    internal override async Task<IDbContextTransaction> BeginSnapshotAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
    }

    internal override string? FileOf(SchedulingDbContext db) => SqliteFile.Of(db);

    internal override Task<IAsyncDisposable> LockForMigrationAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    ) => SqliteMigrationLock.TakeAsync(db, cancellationToken);

    internal override async Task<bool> IsForeignAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var tables = await db
            .Database.SqlQuery<string>($"select name as \"Value\" from sqlite_master where type = 'table'")
            .ToListAsync(cancellationToken);
        return tables.Count > 0 && !tables.Any(name => name.StartsWith("__EFMigrations", StringComparison.Ordinal));
    }

    internal override async Task PrepareAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);
        await using var proof = await db.Database.BeginTransactionAsync(cancellationToken);
    }

    internal override Task CopyToAsync(SchedulingDbContext db, string file, CancellationToken cancellationToken) =>
        SqliteFile.CopyAsync(db, file, cancellationToken);

    internal override Task<IReadOnlyList<string>> ReadCopyAsync(
        SchedulingDbContext db,
        string file,
        CancellationToken cancellationToken
    ) => SqliteFile.ReadCopyAsync(db, file, cancellationToken);

    internal override Task ReleaseFileAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        SqliteFile.ReleaseAsync(db, cancellationToken);

    internal override async IAsyncEnumerable<bool> WatchChangesAsync(
        SchedulingDbContext db,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        using var timer = new PeriodicTimer(LookEvery, clock);
        object? seen = null;
        do
        {
            // Moves with every commit of another connection, and reads nothing but the header of the log.
            var version = await ask.ExecuteScalarAsync(cancellationToken);
            if (!Equals(version, seen))
            {
                seen = version;
                yield return true;
            }
        } while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    internal override SessionStore OpenSessionStore(DbTransaction transaction) =>
        new SqliteSessionStore((SqliteTransaction)transaction);

    private static SqliteException? Sqlite(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is SqliteException sqlite)
            {
                return sqlite;
            }
        }

        return null;
    }
}
