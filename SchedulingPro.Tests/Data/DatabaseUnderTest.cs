using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Tests.Data;

/// <summary>
/// A fresh, migrated database of one test, gone when disposed. SQLite is a real file, PostgreSQL a database of a throw-away
/// server. It comes with a clock, a change feed and the ingestor, so that tests bring sessions in the way the product does.
/// </summary>
public sealed class DatabaseUnderTest : IAsyncDisposable
{
    /// <summary>The tenant that <see cref="CreateAsync"/> adds.</summary>
    public const long TenantId = 4711;

    private readonly Func<ValueTask> remove;

    internal DatabaseUnderTest(DatabaseOptions options, string folder, Func<ValueTask> remove)
    {
        this.remove = remove;
        Options = options;
        Folder = folder;
        Contexts = DatabaseProviders.CreateFactory(options);
        Ingestor = new SessionIngestor(Contexts, Feed, Clock);
    }

    /// <summary>How the database is reached, as the settings would say it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>An empty folder of the test's own, gone with the database.</summary>
    public string Folder { get; }

    public IDbContextFactory<SchedulingDbContext> Contexts { get; }

    public TestClock Clock { get; } = new();

    public SessionChangeFeed Feed { get; } = new();

    public SessionIngestor Ingestor { get; }

    /// <summary>A new database of <paramref name="provider"/> (see <see cref="Databases.All"/>) with one tenant in New York's time zone.</summary>
    public static async Task<DatabaseUnderTest> CreateAsync(string provider)
    {
        var database =
            provider == Databases.Sqlite ? await SqliteFiles.CreateAsync() : await PostgresServer.CreateDatabaseAsync();
        await database.AddTenantAsync(TenantId, "Test account", "America/New_York");
        return database;
    }

    public SchedulingDbContext Open() => Contexts.CreateDbContext();

    public async Task AddTenantAsync(long id, string name, string timeZone)
    {
        await using var db = Open();
        db.Tenants.Add(
            new()
            {
                Id = id,
                Name = name,
                TimeZone = timeZone,
                CreatedOn = Clock.UtcNow,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => remove();
}
