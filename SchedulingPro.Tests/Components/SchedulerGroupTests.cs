using Bunit;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Schedulers;

namespace SchedulingPro.Tests.Components;

public sealed class SchedulerGroupTests : ComponentTest
{
    [Fact]
    public void Group_Items_ShowFactsFlagsAndLinks()
    {
        var item = new SchedulerListItem
        {
            Key = 1,
            ExternalId = "sched_1",
            Name = "<b>Main</b>",
            CompanyId = 1,
            Status = "Active",
            Mode = SchedulerMode.Standard,
            Origin = SchedulerOrigin.Local,
            Activity = new(1234, 1000, 250),
            Attention = SchedulerAttention.Stale,
        };

        var group = Group(new(1, "Northside", true, [item]));

        Assert.Contains("No default scheduler", group.Markup);
        Assert.Contains("Demo data", group.Markup);
        Assert.Contains("No sessions for 14 days", group.Markup);
        Assert.Contains("20.3 %", group.Markup);
        Assert.Contains("25.0 %", group.Markup);
        Assert.Empty(group.FindAll("b"));
        Assert.Equal(AppUrls.Scheduler("sched_1"), group.Find("tbody a.row-link").GetAttribute("href"));
        var sessions = group.Find("tbody a.count-link");
        Assert.Equal("1,234", sessions.TextContent);
        Assert.Contains("scheduler=sched_1", sessions.GetAttribute("href"));
        Assert.Contains("bot=no", sessions.GetAttribute("href"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Group_WithoutItems_OffersAdminsTheNextStep(bool isAdmin)
    {
        var group = Group(new(1, "Northside", false, []), isAdmin);

        Assert.Contains("no scheduler yet", group.Markup);
        Assert.Equal(isAdmin ? 1 : 0, group.FindAll($"a[href='{AppUrls.Companies}']").Count);
    }

    private IRenderedComponent<SchedulerGroup> Group(SchedulerListCompany company, bool isAdmin = false) =>
        Render<SchedulerGroup>(parameters =>
            parameters
                .Add(g => g.Company, company)
                .Add(g => g.State, new SchedulerListState())
                .Add(g => g.Zone, TimeZoneInfo.Utc)
                .Add(g => g.IsAdmin, isAdmin)
        );
}
