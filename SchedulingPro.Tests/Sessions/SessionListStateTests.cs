using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Features.Sessions;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionListStateTests
{
    private static readonly Uri Site = new("http://localhost");

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var state = new SessionListState
        {
            Selection = new()
            {
                Filter = SessionFilter
                    .None.With(FilterKeys.Outcome, FilterTerm.NoneOf("booked", "open"))
                    .With(FilterKeys.Category, "A/C & heat = 100 %") with
                {
                    Search = "o'brien +1 (312)",
                },
                Basis = DateBasis.TimeSlot,
                Period = PeriodChoice.Custom(new(2026, 5, 1), new(2026, 5, 31)),
            },
            Sort = SessionSort.Modified,
            Descending = false,
            Page = 12,
            PageSize = 100,
            Columns = ["outcome", "visitor", "customer.osName"],
            Density = TableDensity.Compact,
        };

        var read = SessionListState.Read(new Uri(Site, state.Url));

        Assert.Equal(state.Url, read.Url);
        Assert.Equal(state.Selection, read.Selection);
        Assert.Equal(
            (state.Sort, state.Descending, state.Page, state.PageSize),
            (read.Sort, read.Descending, read.Page, read.PageSize)
        );
        Assert.Equal(state.Columns, read.Columns);
        Assert.Equal(state.Density, read.Density);
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("?page=-3&size=1000000&sort=secret&columns=%00,nothing")]
    [InlineData("?page=99999999999999999999&size=x&sort=-&columns=,,,")]
    [InlineData("?page=0&density=huge")]
    public void Read_Nonsense_IsTheUsualList(string query) =>
        Assert.Equal("/sessions", SessionListState.Read(new Uri(Site, "/sessions" + query)).Url);

    [Fact]
    public void Read_UnknownValue_IsLeftOutAndSaid()
    {
        var state = SessionListState.Read(new Uri(Site, "/sessions?outcome=nix"));

        Assert.True(state.Selection.Filter.IsEmpty);
        Assert.Single(state.Problems);
    }

    [Fact]
    public void Columns_EveryFieldOfTheContract_CanBeShownAndIsOnThePage()
    {
        var onPage = SessionFactGroup.All.SelectMany(group => group.Paths).ToList();
        var asColumn = SessionColumns.All.Select(c => c.Key).ToHashSet();

        Assert.Equal(SessionFields.All.Select(f => f.Path).Order(), onPage.Order());
        Assert.Equal(SessionColumns.All.Count, asColumn.Count);
        Assert.All(
            SessionFields.All,
            field =>
                Assert.True(asColumn.Contains(field.Path) || SessionFieldWords.HasOwnColumn(field.Path), field.Path)
        );
    }

    [Fact]
    public void Memory_UrlWithColumns_WinsOverTheBrowser()
    {
        var url = new SessionListState { Columns = ["phone"] };

        Assert.Equal(["phone"], SessionListMemory.Apply(url, "email|compact").Columns);
        Assert.Equal(["email"], SessionListMemory.Apply(new(), "email|compact").Columns);
        Assert.Equal(TableDensity.Compact, SessionListMemory.Apply(new(), "email|compact").Density);
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData("https://example.com/a b", "https://example.com/a%20b")]
    public void Links_OnlyWebAddresses_AreFollowed(string text, string? link) =>
        Assert.Equal(link, SessionLinks.Web(text));
}
