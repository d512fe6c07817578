using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Tests.Components;

public sealed class PagerTests : ComponentTest
{
    private IRenderedComponent<Pager> Pager(long page, long total) =>
        Render<Pager>(parameters =>
            parameters
                .Add(p => p.Page, page)
                .Add(p => p.PageSize, 50)
                .Add(p => p.Total, total)
                .Add(p => p.Noun, "sessions")
                .Add(p => p.PageHref, number => $"/sessions?page={number}")
        );

    [Fact]
    public void Pager_Middle_LinksToItsNeighboursAndEnds()
    {
        var pager = Pager(3, 12_483);

        Assert.Contains("101–150 of 12,483 sessions", pager.Find(".pager-total").TextContent);
        Assert.Equal(
            ["/sessions?page=1", "/sessions?page=2", "/sessions?page=4", "/sessions?page=250"],
            pager.FindAll("a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Pager_OnePage_OffersNoSteps() => Assert.Empty(Pager(1, 50).FindAll(".pager-steps"));

    [Fact]
    public void Pager_NoRows_SaysSo() => Assert.Equal("No sessions", Pager(1, 0).Find(".pager-total").TextContent);

    [Fact]
    public void Jump_BeyondTheEnd_OpensTheLastPage()
    {
        var pager = Pager(1, 120);

        pager.Find("input").Change("999");
        pager.Find("form").Submit();

        Assert.EndsWith("/sessions?page=3", Services.GetRequiredService<BunitNavigationManager>().Uri);
    }
}
