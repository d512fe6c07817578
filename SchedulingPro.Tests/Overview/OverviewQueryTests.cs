using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Overview;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Metrics;

namespace SchedulingPro.Tests.Overview;

public sealed class OverviewQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SystemAttention_WordsImportsDemo_AreFound(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await GoldenSessions.StoreAsync(database);
        await using (var db = database.Open())
        {
            db.ImportRuns.AddRange(
                Run("repaired.csv", ImportState.Failed, hoursAgo: 9),
                Run("repaired.csv", ImportState.Finished, hoursAgo: 8),
                Run("broken.csv", ImportState.Interrupted, hoursAgo: 7),
                Run("old.csv", ImportState.Failed, hoursAgo: 24 * 8),
                Run("rows.csv", ImportState.Finished, hoursAgo: 1, rejected: 12),
                Run("running.csv", ImportState.Running, hoursAgo: 0)
            );
            (await db.Companies.FindAsync([1], Cancel))!.IsDemo = true;
            await db.SaveChangesAsync(Cancel);
        }

        var query = new SystemAttentionQuery(database.Contexts, database.Clock);
        var found = await query.ExecuteAsync(DataScope.Everything, Cancel);
        var limited = await query.ExecuteAsync(DataScope.ForCompanies([1], true), Cancel);

        Assert.Equal(2, found.UnrecognisedCount);
        Assert.Equal(["parked", "sleeping"], found.UnrecognisedWords);
        Assert.Equal(["broken.csv"], found.BrokenImports);
        Assert.Equal(("rows.csv", 12), (found.RejectingImport, found.RejectedRows));
        Assert.True(found.HasDemoData);
        Assert.Equal((0, false), (limited.UnrecognisedCount, limited.HasDemoData));

        ImportRun Run(string file, ImportState state, int hoursAgo, int rejected = 0) =>
            new()
            {
                TenantId = DatabaseUnderTest.TenantId,
                FileName = file,
                State = state,
                Rejected = rejected,
                CreatedOn = database.Clock.UtcNow.AddHours(-hoursAgo),
            };
    }
}
