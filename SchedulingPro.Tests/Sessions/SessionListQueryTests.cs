using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionListQueryTests
{
    private const int Count = 1100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_EverySortAndDirection_PagesEqualTheWholeOrder(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(Count);
        var stored = SessionLab.Sessions(Count, TestClock.Start).ToDictionary(s => s.Id);
        var query = new SessionListQuery(database.Contexts);

        foreach (var sort in Enum.GetValues<SessionSort>())
        {
            foreach (var descending in new[] { true, false })
            {
                var paged = await PagesAsync(query, SessionSelection.All, sort, descending, 97);
                var streamed = new List<SessionListItem>();
                await foreach (
                    var item in query.StreamAsync(DataScope.Everything, SessionSelection.All, sort, descending, Cancel)
                )
                {
                    streamed.Add(item);
                }

                Assert.Equal(Count, paged.Select(i => i.Content.Id).Distinct().Count());
                Assert.Equal(paged.Select(i => i.Content.Id), streamed.Select(i => i.Content.Id));
                var values = paged.Select(i => ValueOf(stored[i.Content.Id], sort)).ToList();
                var given = values.TakeWhile(v => v is not null).ToList();
                Assert.DoesNotContain(values.Skip(given.Count), v => v is not null);
                Assert.Equal(descending ? given.OrderDescending() : given.Order(), given);
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_CountedByDay_EqualsCountedRow(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, _) = await database.FillAsync(Count);
        var query = new SessionListQuery(database.Contexts);
        // Asks the same, but by a condition on rows, which the counts by day cannot answer.
        var always = SessionFilter.None.With(FilterKeys.Bot, FilterValues.Yes, FilterValues.No);
        var cuts = new UtcWindow(TestClock.Start.AddDays(-3).AddHours(5), TestClock.Start.AddHours(-2));

        foreach (var window in new UtcWindow?[] { null, cuts })
        {
            foreach (var companies in new[] { false, true })
            {
                var company = north.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var byDay = new SessionSelection
                {
                    Window = window,
                    Filter = companies ? SessionFilter.None.With(FilterKeys.Company, company) : SessionFilter.None,
                };
                var byRow = byDay with { Filter = companies ? always.With(FilterKeys.Company, company) : always };
                foreach (var descending in new[] { true, false })
                {
                    Assert.Equal(
                        (await PagesAsync(query, byRow, SessionSort.Created, descending, 60)).Select(i => i.Key),
                        (await PagesAsync(query, byDay, SessionSort.Created, descending, 60)).Select(i => i.Key)
                    );
                }
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_Search_FindsPartsInAnyForm(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(
            SessionSamples.Arrival(
                "zoe",
                s =>
                {
                    s.Customer.FirstName = "Zoë";
                    s.Customer.LastName = "Nguyễn";
                    s.Customer.Phone = "+1 (312) 555-0142";
                    s.Customer.Email = "Zoe.N@Example.com";
                    s.JobId = 990017;
                }
            ),
            SessionSamples.Arrival(
                "other",
                s =>
                {
                    s.Customer.FirstName = "Sam";
                    s.Customer.Phone = "415-777-9000";
                }
            )
        );
        var query = new SessionListQuery(database.Contexts);

        foreach (
            var typed in new[]
            {
                "(312) 555-0142",
                "312.555.0142",
                "+1 312 555 0142",
                "555 01",
                "0142",
                "nguyen",
                "NGUYỄN",
                "zoë ng",
                "zo",
                "zoe.n@exam",
                "990017",
                "zoe",
            }
        )
        {
            var selection = new SessionSelection { Filter = SessionFilter.None with { Search = typed } };
            var found = await PagesAsync(query, selection, SessionSort.Created, true, 10);
            Assert.True(found is [{ Content.Id: "zoe" }], $"\"{typed}\" found {found.Count}");
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_Scope_LimitsRowsAndMasksPeople(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, south) = await database.FillAsync(60);
        var query = new SessionListQuery(database.Contexts);

        var masked = await query.ExecuteAsync(
            DataScope.ForCompanies([south], seesPersonalData: false),
            SessionSelection.All,
            SessionSort.Created,
            true,
            1,
            50,
            Cancel
        );
        var foreign = await query.ExecuteAsync(
            DataScope.ForCompanies([south], seesPersonalData: true),
            new()
            {
                Filter = SessionFilter.None.With(
                    FilterKeys.Company,
                    north.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ),
            },
            SessionSort.Created,
            true,
            1,
            50,
            Cancel
        );
        var nothing = await query.ExecuteAsync(
            DataScope.Nothing,
            SessionSelection.All,
            SessionSort.Created,
            true,
            1,
            50,
            Cancel
        );
        var searched = await query.ExecuteAsync(
            DataScope.ForAllCompanies(seesPersonalData: false),
            new() { Filter = SessionFilter.None with { Search = "Visitor" } },
            SessionSort.Created,
            true,
            1,
            50,
            Cancel
        );

        Assert.Equal(20, masked.Total);
        Assert.All(masked.Items, i => Assert.Equal(south, i.Owner.CompanyId));
        Assert.All(masked.Items, i => Assert.Contains(i.Content.Customer.Phone, new[] { null, PersonalData.Mask }));
        Assert.Equal((0, 0, 0), (foreign.Total, nothing.Total, searched.Total));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Neighbours_WalkTheList(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillAsync(40);
        var list = new SessionListQuery(database.Contexts);
        var neighbours = new SessionNeighboursQuery(database.Contexts);
        var selection = new SessionSelection
        {
            Filter = SessionFilter.None.With(FilterKeys.Outcome, "abandoned", "open"),
        };

        foreach (var sort in new[] { SessionSort.Created, SessionSort.Modified, SessionSort.Activity })
        {
            var items = await PagesAsync(list, selection, sort, true, 50);
            for (var i = 0; i < items.Count; i++)
            {
                var beside = await neighbours.ExecuteAsync(
                    DataScope.Everything,
                    selection,
                    sort,
                    true,
                    items[i].Key,
                    Cancel
                );
                Assert.Equal(i == 0 ? null : items[i - 1].Content.Id, beside.PreviousId);
                Assert.Equal(i == items.Count - 1 ? null : items[i + 1].Content.Id, beside.NextId);
            }
        }
    }

    private static async Task<List<SessionListItem>> PagesAsync(
        SessionListQuery query,
        SessionSelection selection,
        SessionSort sort,
        bool descending,
        int size
    )
    {
        var all = new List<SessionListItem>();
        for (var number = 1; ; number++)
        {
            var page = await query.ExecuteAsync(
                DataScope.Everything,
                selection,
                sort,
                descending,
                number,
                size,
                Cancel
            );
            all.AddRange(page.Items);
            if (page.Items.Count < size)
            {
                Assert.Equal(page.Total, all.Count);
                return all;
            }
        }
    }

    private static DateTime? ValueOf(SessionContent session, SessionSort sort) =>
        sort switch
        {
            SessionSort.Modified => session.ModifiedOn,
            SessionSort.Activity => session.LastCheckinDate,
            SessionSort.TimeSlot => session.TimeslotStart,
            _ => session.CreatedOn,
        };
}
