using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Data.Postgres;

/// <summary>PostgreSQL: for installations that one machine does not hold.</summary>
internal sealed class PostgresProvider : DatabaseProvider
{
    internal const string ProviderName = "PostgreSql";

    // Any fixed number: whoever holds it is the one that writes sessions.
    private const long WriterLock = 5_349_771_204_116;

    // Likewise, for whoever changes the schema.
    private const long MigrationLock = 5_349_771_204_117;

    // A broken network may swallow a notification and nobody would notice.
    private static readonly TimeSpan WakeAtLeast = TimeSpan.FromSeconds(10);

    internal static PostgresProvider Instance { get; } = new();

    public override string Name => ProviderName;

    public override bool IsFile => false;

    internal static IDbContextFactory<SchedulingDbContext> CreateFactory(string connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new ArgumentException(
                "Database:ConnectionString is empty; PostgreSQL needs one, for example "
                    + "\"Host=localhost;Database=schedulingpro;Username=schedulingpro\"."
            );
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or KeyNotFoundException or FormatException)
        {
            throw new ArgumentException(DatabaseOptions.UnreadableConnectionString, error);
        }

        var options = new DbContextOptionsBuilder<PostgresSchedulingDbContext>()
            .UseNpgsql(connectionString)
            .UseIdentitySchema()
            .Options;
        return new DerivedContextFactory<PostgresSchedulingDbContext>(options);
    }

    public override IQueryable<long> SearchSessions(SchedulingDbContext db, string term)
    {
        var pattern = Pattern(term);
        return db.Database.SqlQuery<long>(
            $"select session_id as \"Value\" from session_search where text like {pattern}"
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
        var pattern = Pattern(term);
        return descending
            ? db.Database.SqlQuery<long>(
                $"select session_id as \"Value\" from session_search where text like {pattern} order by session_id desc limit {take} offset {skip}"
            )
            : db.Database.SqlQuery<long>(
                $"select session_id as \"Value\" from session_search where text like {pattern} order by session_id limit {take} offset {skip}"
            );
    }

    public override async Task<long> SizeInBytesAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        await db
            .Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"")
            .SingleAsync(cancellationToken);

    public override async Task<string> VersionAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        "PostgreSQL "
        + await db
            .Database.SqlQuery<string>($"select current_setting('server_version') as \"Value\"")
            .SingleAsync(cancellationToken);

    public override async Task OptimizeAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync($"analyze session, session_document, session_search", cancellationToken);

    public override Task<IReadOnlyList<string>> CheckIntegrityAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    public override string? Explain(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PostgresException { SqlState: "53100" }:
                    return "The database server's disk is full. Free some space; nothing was half-written.";
                case PostgresException { SqlState: "28P01" or "28000" }:
                    return "The database server refused the user or password of Database:ConnectionString.";
                case PostgresException { SqlState: "3D000" }:
                    return "The database named in Database:ConnectionString does not exist on the server.";
                case PostgresException { SqlState: "42501" }:
                    return "The database user may not do this. Give it the rights to create tables and the pg_trgm extension.";
                case PostgresException { SqlState: "53300" }:
                    return "The database server has no connection left. Raise its max_connections or lower Maximum Pool Size.";
                case PostgresException { SqlState: "57P03" }:
                    return "The database server is still starting or shutting down. Try again in a moment.";
                case NpgsqlException { InnerException: TimeoutException }:
                    return "The database server did not answer in time. Check the server and the network.";
                case NpgsqlException { InnerException: System.Net.Sockets.SocketException }:
                    return "The database server cannot be reached. Check Host and Port in Database:ConnectionString.";
            }
        }

        return null;
    }

    public override bool IsTransient(Exception error) =>
        error is PostgresException { SqlState: "40001" or "40P01" }
        || (error.InnerException is { } inner && IsTransient(inner));

    internal override IQueryable<long> SearchableSessions(SchedulingDbContext db) =>
        db.Database.SqlQuery<long>($"select session_id as \"Value\" from session_search");

    internal override Task<IDbContextTransaction> BeginSnapshotAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    ) => db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    internal override string? FileOf(SchedulingDbContext db) => null;

    internal override async Task<IAsyncDisposable> LockForMigrationAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    )
    {
        // The lock belongs to the connection, which stays open under it. Another node's migration may take its time.
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
        db.Database.SetCommandTimeout(null);
        return new HeldLock(db);
    }

    internal override async Task<bool> IsForeignAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var tables = await db
            .Database.SqlQuery<string>(
                $"select tablename::text as \"Value\" from pg_tables where schemaname = current_schema()"
            )
            .ToListAsync(cancellationToken);
        return tables.Count > 0 && !tables.Contains("__EFMigrationsHistory");
    }

    internal override Task PrepareAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    internal override Task CopyToAsync(SchedulingDbContext db, string file, CancellationToken cancellationToken) =>
        PostgresDump.WriteAsync(db.Database.GetConnectionString()!, file, cancellationToken);

    internal override Task<IReadOnlyList<string>> ReadCopyAsync(
        SchedulingDbContext db,
        string file,
        CancellationToken cancellationToken
    ) => PostgresDump.ReadAsync(file, cancellationToken);

    internal override Task ReleaseFileAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    internal override SessionStore OpenSessionStore(DbTransaction transaction) =>
        new PostgresSessionStore((NpgsqlTransaction)transaction);

    internal override Task LockForWritingAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriterLock})", cancellationToken);

    internal override Task AnnounceChangeAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"notify schedulingpro_change", cancellationToken);

    internal override async IAsyncEnumerable<bool> WatchChangesAsync(
        SchedulingDbContext db,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"listen schedulingpro_change", cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        while (true)
        {
            // First without waiting: something may have been committed before this connection listened.
            yield return true;
            await connection.WaitAsync(WakeAtLeast, cancellationToken);
        }
    }

    private sealed class HeldLock(SchedulingDbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})");
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string Pattern(string term) =>
        "%" + term.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";
}
