using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Ingestion;

/// <summary>A database with everything that imports need, and shorthands to run one.</summary>
internal sealed class ImportLab : IAsyncDisposable
{
    private ImportLab(DatabaseUnderTest database)
    {
        Database = database;
        var data = DataFolder.Open(database.Folder);
        Folder = new(data);
        Schedulers = new(database.Contexts, database.Feed, database.Clock);
        Runs = new(database.Contexts, Folder, database.Clock);
        Importer = new(
            database.Contexts,
            database.Ingestor,
            Schedulers,
            Folder,
            Feed,
            TimeProvider.System,
            NullLogger<FileImporter>.Instance
        );
    }

    public DatabaseUnderTest Database { get; }

    public ImportFolder Folder { get; }

    public ImportProgressFeed Feed { get; } = new();

    public SchedulerIngestor Schedulers { get; }

    public ImportRuns Runs { get; }

    public FileImporter Importer { get; }

    public static async Task<ImportLab> CreateAsync(string provider = Databases.Sqlite) =>
        new(await DatabaseUnderTest.CreateAsync(provider));

    public Task<ImportRun> ImportAsync(string text, string fileName = "file", ImportOptions? options = null) =>
        ImportAsync(Encoding.UTF8.GetBytes(text), fileName, options);

    public Task<ImportRun> ImportAsync(byte[] content, string fileName = "file", ImportOptions? options = null) =>
        ImportUntilAsync(TestContext.Current.CancellationToken, content, fileName, options);

    public async Task<ImportRun> ImportUntilAsync(
        CancellationToken cancel,
        byte[] content,
        string fileName = "file",
        ImportOptions? options = null
    )
    {
        var run = await AddAsync(content, fileName, options);
        return await Importer.RunAsync(run.Id, null, cancel, CancellationToken.None);
    }

    public async Task<ImportRun> AddAsync(byte[] content, string fileName = "file", ImportOptions? options = null)
    {
        var token = TestContext.Current.CancellationToken;
        var run = await Runs.AddAsync(
            DatabaseUnderTest.TenantId,
            fileName,
            content.Length,
            options ?? new(),
            "tester",
            token
        );
        await File.WriteAllBytesAsync(Folder.Source(run.Id), content, token);
        return run;
    }

    public string Rejected(ImportRun run) =>
        File.Exists(Folder.Rejected(run.Id)) ? File.ReadAllText(Folder.Rejected(run.Id)) : "";

    public async Task<List<string>> SessionIdsAsync()
    {
        await using var db = Database.Open();
        return await db
            .Sessions.OrderBy(s => s.ExternalId)
            .Select(s => s.ExternalId)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<ImportRun> StoredAsync(int id) =>
        (await Runs.FindAsync(DataScope.Everything, id, TestContext.Current.CancellationToken))!;

    /// <summary>A session in the contract's JSON, as this product writes it.</summary>
    public static string Json(string id, Action<Core.Sessions.SessionContent>? change = null) =>
        Encoding.UTF8.GetString(SessionJson.Render(SessionSamples.Session(id, change)));

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
