using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Features.Attribution;

namespace SchedulingPro.Tests.Attribution;

public sealed class AttributionStateTests
{
    private const string Host = "https://host";
    private const string Page = "/performance/attribution";

    [Theory]
    [InlineData("sort=zzz", "sort: there is no choice \"zzz\"")]
    [InlineData("sort=--cost", "sort: there is no choice \"--cost\"")]
    [InlineData("sort=-booked.change&compare=none", "sort: there is no choice \"-booked.change\"")]
    [InlineData("by=zip", "by: there is no choice \"zip\"")]
    public void Read_WhatMakesNoSense_IsTold(string query, string problem) =>
        Assert.Equal([problem], AttributionState.Read(new($"{Host}{Page}?{query}")).Problems);

    [Theory]
    [InlineData("?sort=value")]
    [InlineData("?sort=-costPerBooking")]
    [InlineData("?by=source&sort=totalSessions")]
    public void Read_Order_ReturnsToTheAddress(string query)
    {
        var state = AttributionState.Read(new(Host + Page + query));

        Assert.Empty(state.Problems);
        Assert.Equal(Page + query, state.Url);
    }

    [Fact]
    public void Url_OrderByAChange_IsForgottenWithTheComparison()
    {
        var state = AttributionState.Read(new($"{Host}{Page}?compare=previous&sort=-booked.change"));
        Assert.Equal("booked.change", state.Sort.Key);

        var alone = AttributionState.Read(new(Host + (state with { Comparison = ComparisonChoice.None }).Url));

        Assert.Empty(alone.Problems);
        Assert.Equal("totalSessions", alone.Sort.Key);
    }
}
