using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Webhooks;

namespace SchedulingPro.Tests.Reconciliation;

/// <summary>
/// Six sessions of one connected scheduler on May 3 and 4 of 2026 in New York, counted by hand, and an account with figures.
/// </summary>
internal sealed class ReconciliationLab : IAsyncDisposable
{
    public const string RouterId = "router_1";
    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    public static readonly DateOnly Sunday = new(2026, 5, 3);
    public static readonly DateOnly Monday = new(2026, 5, 4);

    private ReconciliationLab(DatabaseUnderTest database) => Database = database;

    public DatabaseUnderTest Database { get; }

    public FiguresClient Client { get; } = new();

    public UpstreamOptions Options { get; } = new() { SnapshotDays = 2 };

    public MetricQuery Metrics => new(Database.Contexts, Database.Clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReconciliationLab> CreateAsync(string provider)
    {
        var lab = new ReconciliationLab(await DatabaseUnderTest.CreateAsync(provider));
        await StoreAsync(lab.Database.Ingestor, DatabaseUnderTest.TenantId, TestClock.Start);
        await using var db = lab.Database.Open();
        await ConnectAsync(db);
        return lab;
    }

    /// <summary>
    /// Sunday: a booked one of Ada (with job), an abandoned one with a phone, a bot that gave a ZIP code. Monday: one that only
    /// opened, a booked one of Ada again, and a test.
    /// </summary>
    public static Task StoreAsync(SessionIngestor ingestor, long tenantId, DateTime monday)
    {
        var sunday = monday.AddDays(-1);
        return ingestor.IngestAsync(
            tenantId,
            [
                At("r1", sunday, Booked("Ada", "Smith")),
                At(
                    "r2",
                    sunday,
                    s =>
                    {
                        s.SessionOutcome = "abandoned";
                        s.Customer.Phone = "(219) 555-0101";
                    }
                ),
                At(
                    "r3",
                    sunday,
                    s =>
                    {
                        s.Customer.IsBot = true;
                        s.Customer.Address.Zip = "10001";
                    }
                ),
                At("r4", monday, _ => { }),
                At("r5", monday, Booked("ada", " SMITH ")),
                At(
                    "r6",
                    monday,
                    s =>
                    {
                        s.Customer.FirstName = "Test";
                        s.Customer.LastName = "Booking";
                    }
                ),
            ],
            null,
            Cancel
        );
    }

    /// <summary>A connection that reads the scheduler and a router.</summary>
    public static async Task ConnectAsync(SchedulingDbContext db, string name = "north")
    {
        var connection = await WebhookSamples.AddConnectionAsync(db, secrets: null, name);
        foreach (var (id, isRouter) in new[] { (SessionSamples.SchedulerId, false), (RouterId, true) })
        {
            db.SyncSources.Add(
                new()
                {
                    ConnectionId = connection,
                    ExternalId = id,
                    IsRouter = isRouter,
                    BackfillFrom = TestClock.Start,
                    BackfilledTo = DateTime.UnixEpoch,
                    BackfillDoneOn = TestClock.Start,
                    CreatedOn = TestClock.Start,
                }
            );
        }

        await db.SaveChangesAsync(Cancel);
    }

    public Task SnapshotAsync(bool isWhole = false, params UpstreamSource[] sources) =>
        RunAsync(Context(isWhole, sources));

    public SyncStepContext Context(bool isWhole = false, params UpstreamSource[] sources) =>
        new(1, DatabaseUnderTest.TenantId, Client, isWhole)
        {
            Sources = sources.Length > 0 ? sources : [new(SessionSamples.SchedulerId, false)],
        };

    public Task RunAsync(SyncStepContext context) =>
        new SnapshotStep(
            Database.Contexts,
            Microsoft.Extensions.Options.Options.Create(Options),
            Database.Clock
        ).RunAsync(context, Cancel);

    public Task<ReconciliationResult> CompareAsync(
        Func<ReconciliationRequest, ReconciliationRequest>? change = null,
        DataScope? scope = null
    )
    {
        var request = new ReconciliationRequest(Sunday, Monday, NewYork);
        return new ReconciliationQuery(Database.Contexts, Database.Clock).ExecuteAsync(
            scope ?? DataScope.Everything,
            change?.Invoke(request) ?? request,
            Cancel
        );
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static SessionArrival At(string id, DateTime at, Action<SessionContent> change) =>
        SessionSamples.Arrival(
            id,
            s =>
            {
                s.CreatedOn = s.ModifiedOn = s.LastCheckinDate = at.AddMinutes(-30);
                change(s);
            }
        );

    private static Action<SessionContent> Booked(string first, string last) =>
        s =>
        {
            s.SessionOutcome = "booked";
            s.JobId = 7;
            s.Customer.FirstName = first;
            s.Customer.LastName = last;
        };
}
