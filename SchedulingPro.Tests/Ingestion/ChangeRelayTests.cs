using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Ingestion;

public sealed class ChangeRelayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnotherProcessStores_TellsListenersHereOnce(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(SessionSamples.Arrival("before anybody listened"));
        var here = new SessionChangeFeed();
        var heard = new List<SessionChanges>();
        var told = new SemaphoreSlim(0);
        using var subscription = here.Subscribe(changes =>
        {
            lock (heard)
            {
                heard.Add(changes);
            }

            told.Release();
        });
        var own = 0;
        using var ownSubscription = database.Feed.Subscribe(_ => own++);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var relays = new[] { here, database.Feed }
            .Select(feed =>
                new ChangeRelay(
                    database.Contexts,
                    feed,
                    TimeProvider.System,
                    NullLogger<ChangeRelay>.Instance
                ).RunAsync(stop.Token)
            )
            .ToList();

        // The first are stored perhaps before the relay listens; from the first that is heard on none is missing.
        var stored = 0;
        do
        {
            await database.IngestAsync(SessionSamples.Arrival($"s{stored++}"));
        } while (!await told.WaitAsync(TimeSpan.FromMilliseconds(500), Token));
        var first = stored;
        await database.IngestAsync(SessionSamples.Arrival("a"), SessionSamples.Arrival("b"));
        while (!HasHeardBoth())
        {
            await told.WaitAsync(Token);
        }

        await stop.CancelAsync();
        await Task.WhenAll(relays);
        Assert.All(heard, c => Assert.Equal(DatabaseUnderTest.TenantId, c.TenantId));
        Assert.All(heard, c => Assert.NotEmpty(c.OwnerKeys));
        Assert.InRange(heard.Sum(c => c.New), 3, first + 2);
        Assert.Equal(first + 1, own);

        bool HasHeardBoth()
        {
            lock (heard)
            {
                return heard.Sum(c => c.New) >= heard[0].New + 2;
            }
        }
    }

    [Fact]
    public async Task RunAsync_OldRows_AreRemovedAndTheNewestStays()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await database.IngestAsync(SessionSamples.Arrival("old"));
        await database.IngestAsync(SessionSamples.Arrival("newest"));
        database.Clock.Advance(ChangeRelay.Kept + TimeSpan.FromMinutes(1));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var relay = new ChangeRelay(
            database.Contexts,
            database.Feed,
            database.Clock,
            NullLogger<ChangeRelay>.Instance
        ).RunAsync(stop.Token);

        await using var db = database.Open();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await db.StoredChanges.CountAsync(Token) > 1)
        {
            await looks.WaitForNextTickAsync(Token);
        }

        await stop.CancelAsync();
        await relay;
        Assert.Equal(2, (await db.StoredChanges.SingleAsync(Token)).Id);
    }
}
