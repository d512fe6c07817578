using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>The inbox over a fresh database with one connection, worked off when the test says so.</summary>
internal sealed class WebhookLab : IAsyncDisposable, IMeterFactory
{
    private readonly DatabaseUnderTest database;

    private WebhookLab(DatabaseUnderTest database)
    {
        this.database = database;
        Contexts = database.Contexts;
        Inbox = new(Contexts, Signal, Feed, database.Clock);
        Replay = new(Contexts, new AuditLog(Contexts, database.Clock), Signal, Feed, database.Clock);
        List = new(Contexts);
        Retention = new(Contexts, Microsoft.Extensions.Options.Options.Create(Options), database.Clock);
    }

    public IDbContextFactory<SchedulingDbContext> Contexts { get; }

    public WebhookOptions Options { get; } = new();

    public WebhookSignal Signal { get; } = new();

    public WebhookFeed Feed { get; } = new();

    public WebhookInbox Inbox { get; }

    public WebhookReplay Replay { get; }

    public WebhookListQuery List { get; }

    public WebhookRetention Retention { get; }

    public TestClock Clock => database.Clock;

    public DatabaseUnderTest Database => database;

    public int Connection { get; private set; }

    public static UserContext Admin { get; } =
        new()
        {
            UserId = 1,
            DisplayName = "Ada",
            Roles = [Roles.Admin],
            Scope = DataScope.Everything,
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WebhookLab> CreateAsync(string provider)
    {
        var lab = new WebhookLab(await DatabaseUnderTest.CreateAsync(provider));
        await using var db = lab.database.Open();
        lab.Connection = await WebhookSamples.AddConnectionAsync(db, secrets: null);
        return lab;
    }

    /// <summary>The processor over this database, or over contexts that fail as the test wants.</summary>
    public WebhookProcessor Processor(IDbContextFactory<SchedulingDbContext>? writing = null) =>
        new(
            Contexts,
            writing is null ? database.Ingestor : new SessionIngestor(writing, database.Feed, Clock),
            Feed,
            new WebhookMetrics(this),
            Microsoft.Extensions.Options.Options.Create(Options),
            Clock,
            NullLogger<WebhookProcessor>.Instance
        );

    public Task<WebhookReceipt> AcceptAsync(byte[] body) => Inbox.AcceptAsync(Connection, body, Cancel);

    public Task<int> WorkOffAsync() => Processor().RunAsync(Cancel);

    /// <summary>All events in the order of arrival.</summary>
    public async Task<List<WebhookEvent>> EventsAsync()
    {
        await using var db = database.Open();
        return await db.WebhookEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync(Cancel);
    }

    public async Task<List<string>> SessionIdsAsync()
    {
        await using var db = database.Open();
        return await db.Sessions.OrderBy(s => s.ExternalId).Select(s => s.ExternalId).ToListAsync(Cancel);
    }

    Meter IMeterFactory.Create(MeterOptions options) => new(options);

    void IDisposable.Dispose() => Signal.Dispose();

    public ValueTask DisposeAsync()
    {
        Signal.Dispose();
        return database.DisposeAsync();
    }
}
