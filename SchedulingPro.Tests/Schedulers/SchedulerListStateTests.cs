using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Features.Schedulers;

namespace SchedulingPro.Tests.Schedulers;

public sealed class SchedulerListStateTests
{
    private static readonly IReadOnlyList<SchedulerListCompany> Companies =
    [
        new(
            1,
            "Northside",
            false,
            [
                Item(1, "Main", i => i with { IsDefault = true, Status = "Active", Activity = new(10, 5, 1) }),
                Item(2, "Desk", i => i with { Status = "Draft", Mode = SchedulerMode.CallCenter }),
            ]
        ),
        new(2, "Comfort", false, [Item(3, "Cooling", i => i with { Status = "Active", Activity = new(4, 4, 4) })]),
    ];

    [Fact]
    public void Url_EveryPart_ComesBack()
    {
        var state = SchedulerListState.Of("o'brien & co", "Active", "callcenter", "2", "yes", "sessions", "desc");

        var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + state.Url).Query);

        Assert.Equal(
            state,
            SchedulerListState.Of(
                query["q"],
                query["status"],
                query["mode"],
                query["company"],
                query["attention"],
                query["sort"],
                query["order"]
            )
        );
        Assert.Equal(SchedulerMode.CallCenter, state.Mode);
        Assert.Equal("/schedulers", new SchedulerListState().Url);
    }

    [Fact]
    public void Of_Nonsense_CountsAsNotAsked() =>
        Assert.Equal(new SchedulerListState(), SchedulerListState.Of(" ", "", "7", "x", "no", "nothing", "up"));

    [Theory]
    [InlineData("main", null, null, null, new[] { 1 })]
    [InlineData("comfort", null, null, null, new[] { 3 })]
    [InlineData(null, "active", null, null, new[] { 3, 1 })]
    [InlineData(null, null, "callcenter", null, new[] { 2 })]
    [InlineData(null, null, null, "yes", new[] { 3 })]
    public void Apply_Filter_LeavesWhatIsAskedFor(
        string? search,
        string? status,
        string? mode,
        string? attention,
        int[] keys
    )
    {
        var state = SchedulerListState.Of(search, status, mode, null, attention, null, null);

        Assert.Equal(keys.Order(), state.Apply(Companies).SelectMany(c => c.Items).Select(i => i.Key).Order());
    }

    [Theory]
    [InlineData("sessions", "desc", new[] { 1, 2 })]
    [InlineData("rate", "asc", new[] { 1, 2 })]
    [InlineData("rate", "desc", new[] { 1, 2 })]
    [InlineData("name", "asc", new[] { 2, 1 })]
    public void Apply_Order_PutsWithoutValueLast(string sort, string order, int[] keys)
    {
        var state = SchedulerListState.Of(null, null, null, "1", null, sort, order);

        Assert.Equal(keys, state.Apply(Companies).Single().Items.Select(i => i.Key));
    }

    private static SchedulerListItem Item(int key, string name, Func<SchedulerListItem, SchedulerListItem> change) =>
        change(
            new()
            {
                Key = key,
                ExternalId = $"sched_{key}",
                Name = name,
                CompanyId = 1,
                Mode = SchedulerMode.Standard,
                Origin = SchedulerOrigin.Local,
            }
        );
}
