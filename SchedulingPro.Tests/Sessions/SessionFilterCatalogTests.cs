using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionFilterCatalogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Fields => [.. SessionFilterCatalog.All.Select(f => f.Key)];

    [Theory, MemberData(nameof(Fields))]
    public void Codec_EveryField_RoundTrips(string key)
    {
        var field = SessionFilterCatalog.Find(key)!;
        string[] values =
            field.Options.Count > 0
                ? [.. field.Options.Select(o => o.Value)]
                : ["a & b=c", "ünï", FilterValues.NotGiven];

        foreach (var term in new[] { FilterTerm.AnyOf(values[0]), FilterTerm.AnyOf(values), FilterTerm.NoneOf(values) })
        {
            var state = new SelectionState { Filter = SessionFilter.None.With(key, term) };
            var problems = new List<string>();

            var read = SelectionCodec.Read(
                SelectionCodec.Write(state, PeriodChoice.AllTime).ToList(),
                PeriodChoice.AllTime,
                problems
            );

            Assert.Equal(state, read);
            Assert.Empty(problems);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Condition_EveryField_SplitsTheSessionsInTwo(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        const int count = 240;
        await database.FillAsync(count);
        var counts = new SessionCountQuery(database.Contexts);
        var list = new SessionListQuery(database.Contexts);
        var options = new FilterOptionsQuery(database.Contexts);

        foreach (var field in SessionFilterCatalog.All)
        {
            var offered = await options.ExecuteAsync(DataScope.Everything, field, "", Cancel);
            foreach (var value in offered.Select(o => o.Value).Append("no such value").Where(field.Accepts).Take(12))
            {
                var any = new SessionSelection { Filter = SessionFilter.None.With(field.Key, FilterTerm.AnyOf(value)) };
                var none = new SessionSelection
                {
                    Filter = SessionFilter.None.With(field.Key, FilterTerm.NoneOf(value)),
                };
                var (with, without) = (
                    await counts.ExecuteAsync(DataScope.Everything, any, Cancel),
                    await counts.ExecuteAsync(DataScope.Everything, none, Cancel)
                );
                var page = await list.ExecuteAsync(
                    DataScope.Everything,
                    any,
                    SessionSort.Created,
                    true,
                    1,
                    count,
                    Cancel
                );

                Assert.Equal((with, (int)with), (page.Total, page.Items.Count));
                if (field.Key != FilterKeys.DistinctName)
                {
                    Assert.True(with + without == count, $"{field.Key}={value}: {with} and {without} of {count}");
                }
            }
        }
    }
}
