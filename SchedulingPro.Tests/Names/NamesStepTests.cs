using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Names;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Names;

/// <summary>Names as a pass reads them from the account.</summary>
public sealed class NamesStepTests(UpstreamLab lab) : IClassFixture<UpstreamLab>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pass_ReadsNamesOnceADay_AndWheneverItIsWhole()
    {
        lab.Reset();
        await using var database = await CreateAsync();

        await RunAsync(database, isWhole: false);
        Assert.Equal(4, NameCalls());
        await RunAsync(database, isWhole: false);
        Assert.Equal(4, NameCalls());
        await RunAsync(database, isWhole: true);
        Assert.Equal(8, NameCalls());
        database.Clock.Advance(TimeSpan.FromHours(25));
        await RunAsync(database, isWhole: false);
        Assert.Equal(12, NameCalls());

        var zones = await new NameListQuery(database.Contexts).AllAsync(
            DataScope.Everything,
            DatabaseUnderTest.TenantId,
            NameKind.Zone,
            Cancel
        );
        Assert.Equal(["North", "South"], zones.Select(z => z.Name));
    }

    [Fact]
    public async Task Pass_KindNotPermitted_IsNotedAndIsNoProblem()
    {
        lab.Reset();
        lab.StandIn.DeniedNames.UnionWith([NameKind.Campaign, NameKind.Zone]);
        await using var database = await CreateAsync();

        var context = await RunAsync(database, isWhole: false);

        Assert.Empty(context.Problems);
        var connection = await ConnectionAsync(database);
        Assert.Equal("Campaigns, Zones: the account does not permit reading them.", connection.NamesNote);
        Assert.NotNull(connection.NamesReadOn);

        lab.StandIn.DeniedNames.Clear();
        await RunAsync(database, isWhole: true);
        Assert.Null((await ConnectionAsync(database)).NamesNote);
    }

    [Fact]
    public async Task Pass_KindThatFails_IsAProblemAndIsReadAgain()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Status(500), c => c.Path.EndsWith("business-units", StringComparison.Ordinal));
        await using var database = await CreateAsync();

        var context = await RunAsync(database, isWhole: false);

        Assert.StartsWith("Business units: ", Assert.Single(context.Problems), StringComparison.Ordinal);
        Assert.Null((await ConnectionAsync(database)).NamesReadOn);
        lab.StandIn.Faults.Clear();
        Assert.Empty((await RunAsync(database, isWhole: false)).Problems);
    }

    private int NameCalls() =>
        lab.StandIn.Calls.Count(c => !c.IsToken && !c.Path.StartsWith("/schedulingpro", StringComparison.Ordinal));

    private async Task<SyncStepContext> RunAsync(DatabaseUnderTest database, bool isWhole)
    {
        var store = new NameStore(
            database.Contexts,
            database.Feed,
            new(database.Contexts, database.Clock),
            database.Clock
        );
        var step = new NamesStep(database.Contexts, store, database.Clock, NullLogger<NamesStep>.Instance);
        var id = (await ConnectionAsync(database)).Id;
        var context = new SyncStepContext(id, DatabaseUnderTest.TenantId, lab.Open(o => o.Retries = 1), isWhole);
        await step.RunAsync(context, Cancel);
        return context;
    }

    private static async Task<DatabaseUnderTest> CreateAsync()
    {
        var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await using var db = database.Open();
        db.UpstreamConnections.Add(new() { Name = "main", TenantId = DatabaseUnderTest.TenantId });
        await db.SaveChangesAsync(Cancel);
        return database;
    }

    private static async Task<UpstreamConnection> ConnectionAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        return await db.UpstreamConnections.AsNoTracking().SingleAsync(Cancel);
    }
}
