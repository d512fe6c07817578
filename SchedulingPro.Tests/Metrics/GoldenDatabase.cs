using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>A database with the golden sessions and the questions that tests ask of it.</summary>
internal sealed class GoldenDatabase : IAsyncDisposable
{
    private readonly DatabaseUnderTest database;

    private GoldenDatabase(DatabaseUnderTest database, int north, int south) =>
        (this.database, NorthId, SouthId) = (database, north, south);

    public int NorthId { get; }

    public int SouthId { get; }

    public DataScope North => DataScope.ForCompanies([NorthId], seesPersonalData: true);

    /// <summary>The period of the hand-counted figures, all companies.</summary>
    public static SessionSelection Period { get; } = new() { Window = GoldenSessions.March6To9.Window };

    public MetricQuery Metrics => new(database.Contexts);

    public LeadTimeQuery LeadTimes => new(database.Contexts);

    public TrendQuery Trends => new(database.Contexts);

    public BreakdownQuery Breakdowns => new(database.Contexts);

    public WeekMapQuery WeekMaps => new(database.Contexts);

    public DatabaseUnderTest Database => database;

    public SessionListQuery List => new(database.Contexts);

    public SessionCountQuery Counts => new(database.Contexts);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<GoldenDatabase> CreateAsync(string provider)
    {
        var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, south) = await GoldenSessions.StoreAsync(database);
        await GoldenLeads.StoreAsync(database);
        return new(database, north, south);
    }

    public Task<MetricResult> MeasureAsync(DataScope scope, SessionSelection selection) =>
        Metrics.ExecuteAsync(scope, selection, [.. MetricCatalog.All], Cancel);

    public Task<long> CountAsync(DataScope scope, SessionSelection selection) =>
        Counts.ExecuteAsync(scope, selection, Cancel);

    /// <summary>Length of the list behind a filter, asked in all three ways: total, count, and row by row as exports do.</summary>
    public async Task<(long Total, long Count, long Rows)> ListAsync(DataScope scope, SessionSelection selection)
    {
        var page = await List.ExecuteAsync(scope, selection, SessionSort.Created, true, 1, 5, Cancel);
        long rows = 0;
        await foreach (var _ in List.StreamAsync(scope, selection, SessionSort.Created, true, Cancel))
        {
            rows++;
        }

        return (page.Total, await CountAsync(scope, selection), rows);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
