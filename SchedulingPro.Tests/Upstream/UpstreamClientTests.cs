using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream;

/// <summary>What the client reads, and how it signs in.</summary>
public sealed class UpstreamClientTests(UpstreamLab lab) : IClassFixture<UpstreamLab>
{
    private static readonly UpstreamSource Source = new(StandInGeneration.SchedulerId(0), false);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schedulers_FirstCall_SignsInAndReadsThem()
    {
        lab.Reset();
        var client = lab.Open();

        var page = await client.SchedulersAsync(new() { IncludeTotal = true }, Token);

        Assert.Equal(["Scheduler 1", "Scheduler 2"], page.Items.Select(s => s.Name));
        Assert.False(page.HasMore);
        Assert.Equal(2, page.Total);
        Assert.Equal(new UpstreamCalls(2, 0, 0), client.Calls);
        Assert.Equal(
            ["/connect/token", "/schedulingpro/v2/tenant/9001/schedulers"],
            lab.StandIn.Calls.Select(c => c.Path)
        );
    }

    [Fact]
    public async Task Sessions_OfScheduler_CarryItsPathAndTheirRendering()
    {
        lab.Reset();

        var page = await lab.Open().SessionsAsync(Source, new() { PageSize = 5 }, Token);

        Assert.Equal(5, page.Items.Count);
        Assert.True(page.HasMore);
        Assert.Null(page.Total);
        Assert.All(page.Items, a => Assert.Equal(Source.Id, a.SchedulerPath));
        Assert.All(page.Items, a => Assert.Null(a.Raw));
        Assert.All(page.Items, a => Assert.NotNull(a.Document));
        Assert.All(page.Items, a => Assert.True(a.IsCurrentState));
    }

    [Fact]
    public async Task Sessions_OfRouter_CarryItsPath()
    {
        lab.Reset();

        var page = await lab.Open().SessionsAsync(new(StandInGeneration.RouterId(0), true), new(), Token);

        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, a => Assert.Equal(StandInGeneration.RouterId(0), a.RouterPath));
        Assert.All(page.Items, a => Assert.Null(a.SchedulerPath));
    }

    [Fact]
    public async Task Sessions_Windows_AreAskedInUtc()
    {
        lab.Reset();
        var from = TestClock.Start.AddDays(-20);

        var page = await lab.Open()
            .SessionsAsync(Source, new() { CreatedOnOrAfter = from, ModifiedBefore = TestClock.Start }, Token);

        var call = lab.StandIn.Calls[^1];
        Assert.Equal("2026-04-14T15:00:00Z", call.Parameter("createdOnOrAfter"));
        Assert.Equal("2026-05-04T15:00:00Z", call.Parameter("modifiedBefore"));
        Assert.Null(call.Parameter("includeTotal"));
        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, a => Assert.True(a.Content.CreatedOn >= from));
    }

    [Fact]
    public async Task Sessions_RepeatedInAPage_ArePassedOn()
    {
        lab.Reset();
        lab.StandIn.RepeatsIds = true;

        var page = await lab.Open().SessionsAsync(Source, new() { PageSize = 3 }, Token);

        Assert.Equal(4, page.Items.Count);
        Assert.Equal(page.Items[0].Content.Id, page.Items[3].Content.Id);
    }

    [Fact]
    public async Task Performance_Figures_AreFlat()
    {
        lab.Reset();
        var window = new UtcWindow(TestClock.Start.AddDays(-400), TestClock.Start);

        var found = await lab.Open().PerformanceAsync(Source, window, Token);

        Assert.Equal(18, found.Figures["totalSessions"]);
        Assert.Equal(18, found.Figures["opened"]);
        Assert.Equal(found.Figures["booked"] / 18, found.Figures["openedCompletionRate"]);
        Assert.DoesNotContain("schedulerName", found.Figures.Keys);
        Assert.NotEmpty(found.Raw);
    }

    [Fact]
    public async Task Performance_UnknownAndTextNumbers_AreKept()
    {
        lab.Reset();
        lab.StandIn.Faults.Next(
            1,
            Fault.Body("""{"id":"7","totalSessions":"12","brandNew":3.5,"list":[1],"huge":1e999}""")
        );

        var found = await lab.Open().PerformanceAsync(Source, new(TestClock.Start, TestClock.Start), Token);

        Assert.Equal(["totalSessions", "brandNew"], found.Figures.Keys);
        Assert.Equal(12, found.Figures["totalSessions"]);
    }

    [Fact]
    public async Task Names_OfZones_ComeWithTheirZips()
    {
        lab.Reset();
        lab.StandIn.RepeatsIds = true;

        var zones = await lab.Open().NamesAsync(NameKind.Zone, Token);

        Assert.Equal(["North", "South"], zones.Select(z => z.Name));
        Assert.Equal(["62703", "62704", "62707"], zones[1].Zips);
        Assert.Equal("""{"cities":["Springfield"]}""", zones[1].Details);
        Assert.False((await lab.Open().NamesAsync(NameKind.BusinessUnit, Token))[2].IsActive);
    }

    [Fact]
    public async Task Names_ListThatNeverEnds_Ends()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Body("""{"hasMore":true,"data":[{"id":1,"name":"A"}]}"""));

        var names = await lab.Open().NamesAsync(NameKind.Campaign, Token);

        Assert.Equal("A", Assert.Single(names).Name);
    }

    [Fact]
    public async Task Token_WithdrawnEarly_IsRenewedOnce()
    {
        lab.Reset();
        var client = lab.Open();
        await client.SchedulersAsync(new(), Token);
        lab.StandIn.ExpireTokens();

        await client.SchedulersAsync(new(), Token);

        Assert.Equal([200, 200, 401, 200, 200], lab.StandIn.Calls.Select(c => c.Status));
        Assert.Equal(0, client.Calls.Repeated);
    }

    [Fact]
    public async Task Token_RefusedAgain_IsAProblemOfCredentials()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Status(401));

        var error = await Assert.ThrowsAsync<UpstreamException>(() => lab.Open().SchedulersAsync(new(), Token));

        Assert.Equal(UpstreamProblem.Credentials, error.Problem);
        Assert.Equal(4, lab.StandIn.Calls.Count);
    }

    [Theory]
    [InlineData("900", 860, 2)]
    [InlineData("900", 800, 1)]
    [InlineData("\"900\"", 860, 2)]
    [InlineData("", 860, 2)]
    [InlineData("null", 860, 2)]
    [InlineData("-5", 800, 1)]
    [InlineData("1e300", 80_000, 1)]
    [InlineData("1e300", 90_000, 2)]
    [InlineData("10", 7, 1)]
    [InlineData("10", 9, 2)]
    public async Task Token_NearItsEnd_IsRenewedBeforeIt(string expiresIn, int secondsLater, int tokens)
    {
        lab.Reset();
        lab.StandIn.ExpiresIn = expiresIn;
        lab.StandIn.TokenLifetime = TimeSpan.FromDays(9);
        var client = lab.Open();
        await client.SchedulersAsync(new(), Token);
        lab.Clock.Advance(TimeSpan.FromSeconds(secondsLater));

        await client.SchedulersAsync(new(), Token);

        Assert.Equal(tokens, lab.StandIn.Calls.Count(c => c.IsToken));
        Assert.DoesNotContain(lab.StandIn.Calls, c => c.Status == 401);
    }

    [Fact]
    public async Task Token_ManyCallsAtOnce_IsFetchedOnce()
    {
        lab.Reset();
        var client = lab.Open();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.SchedulersAsync(new(), Token)));

        Assert.Single(lab.StandIn.Calls, c => c.IsToken);
        Assert.Equal(13, client.Calls.Sent);
    }

    [Fact]
    public async Task Token_OfOldSecret_IsNotUsedAfterAChange()
    {
        lab.Reset();
        var clients = (IUpstreamClients)lab.Services().GetService(typeof(IUpstreamClients))!;
        await clients.Open(lab.StandIn.Credentials).SchedulersAsync(new(), Token);
        await clients.Open(lab.StandIn.Credentials).SchedulersAsync(new(), Token);
        Assert.Single(lab.StandIn.Calls, c => c.IsToken);

        var changed = clients.Open(lab.StandIn.Credentials with { ClientSecret = "another" });

        await Assert.ThrowsAsync<UpstreamException>(() => changed.SchedulersAsync(new(), Token));
    }

    [Fact]
    public async Task Clock_OfTheUpstream_IsSeenInItsAnswers()
    {
        lab.Reset();
        lab.StandIn.ClockShift = TimeSpan.FromMinutes(7);
        var client = lab.Open();

        await client.SchedulersAsync(new(), Token);

        Assert.Equal(7, client.ClockDifference.TotalMinutes, 0.05);
    }
}
