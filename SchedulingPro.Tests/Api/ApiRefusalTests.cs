using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Tests.Metrics;
using SchedulingPro.Tests.Sessions;
using static SchedulingPro.Tests.Api.ApiLab;

namespace SchedulingPro.Tests.Api;

/// <summary>Every refusal is the published error body and names what is wrong; nothing is a stack trace.</summary>
public sealed class ApiRefusalTests(ApiLab api)
{
    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=2147483648", "page")]
    [InlineData("page=%D9%A1", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=5001", "pageSize")]
    [InlineData("pageSize=all", "pageSize")]
    [InlineData("includeTotal=maybe", "includeTotal")]
    [InlineData("createdOnOrAfter=0000-01-01T00:00:00Z", "createdOnOrAfter")]
    [InlineData("createdBefore=10000-01-01T00:00:00Z", "createdBefore")]
    [InlineData("modifiedOnOrAfter=yesterday", "modifiedOnOrAfter")]
    [InlineData("modifiedBefore=2026-02-30", "modifiedBefore")]
    [InlineData("outcome=lost", "outcome")]
    [InlineData("milestone=paid", "milestone")]
    [InlineData("hasContact=1", "hasContact")]
    [InlineData("q=%00", "q")]
    [InlineData("fields=id,customer.shoeSize", "fields")]
    [InlineData("fields=%2C%20x", "fields")]
    [InlineData("after=nonsense", "after")]
    [InlineData("after=&page=2", "after")]
    public async Task Sessions_BadParameter_IsNamed(string query, string parameter)
    {
        using var answer = await api.GetAsync(SessionsOf(GoldenSessions.Web, "?" + query));

        var body = await api.ErrorAsync(answer, 400);
        Assert.Equal(parameter, Assert.Single(body.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Sessions_SeveralBadParameters_AreNamedAllAtOnce()
    {
        using var answer = await api.GetAsync(
            SessionsOf(GoldenSessions.Web, $"?page=x&pageSize=y&q={new string('z', 300)}")
        );

        var body = await api.ErrorAsync(answer, 400);
        Assert.Equal(
            ["page", "pageSize", "q"],
            body.GetProperty("errors").EnumerateObject().Select(p => p.Name).Order()
        );
    }

    [Theory]
    [InlineData("page=1")]
    [InlineData("pageSize=10")]
    [InlineData("after=")]
    public async Task Stream_WithPaging_IsRefused(string query)
    {
        using var answer = await api.GetAsync(
            SessionsOf(GoldenSessions.Web, "?" + query),
            ("Accept", "application/x-ndjson")
        );

        await api.ErrorAsync(answer, 400);
    }

    [Theory]
    [InlineData("schedulers")]
    [InlineData("routers")]
    public async Task Performance_WithoutWindow_NamesBothEnds(string kind)
    {
        using var answer = await api.GetAsync(Url($"{kind}/{GoldenSessions.Web}/performance"));

        var body = await api.ErrorAsync(answer, 400);
        Assert.Equal(
            ["sessionCreatedBefore", "sessionCreatedOnOrAfter"],
            body.GetProperty("errors").EnumerateObject().Select(p => p.Name).Order()
        );
    }

    [Theory]
    [InlineData("?page=2147483647&pageSize=5000")]
    [InlineData("?createdOnOrAfter=9999-12-31T23:59:59.9999999Z")]
    [InlineData("?createdBefore=0001-01-01T00:00:00Z")]
    [InlineData("?createdOnOrAfter=2026-05-05&createdBefore=2026-05-01")]
    [InlineData("?modifiedOnOrAfter=2026-05-05&modifiedBefore=2026-05-01&createdBefore=9999-01-01")]
    [InlineData("?q=%F0%9F%9A%BF%20%D9%85%D8%B1%D8%AD%D8%A8%D8%A7&includeTotal=true")]
    [InlineData("?q=%27%22)%3B%20drop%20table%20session%3B--")]
    public async Task Sessions_AbsurdButUnderstood_AreEmpty(string query)
    {
        var answer = await api.JsonAsync(SessionsOf(SessionLab.NorthScheduler, query));

        Assert.Empty(Ids(answer));
        Assert.False(answer.GetProperty("hasMore").GetBoolean());
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("a%2Fb")]
    [InlineData("%27%20or%201%3D1")]
    [InlineData("%22")]
    [InlineData("%01")]
    [InlineData("%D9%85%D8%B1%D8%AD%D8%A8%D8%A7")]
    [InlineData("%F0%9F%9A%BF")]
    [InlineData("%ff%fe")]
    [InlineData("10kB")]
    public async Task AnyEndpoint_UnknownOrMalformedId_IsNotFound(string id)
    {
        id = id == "10kB" ? new string('x', 10_000) : id;
        foreach (
            var path in new[]
            {
                $"schedulers/{id}/sessions",
                $"routers/{id}/sessions",
                $"schedulers/{id}/performance?sessionCreatedOnOrAfter=2026-01-01&sessionCreatedBefore=2027-01-01",
                $"routers/{id}/performance?sessionCreatedOnOrAfter=2026-01-01&sessionCreatedBefore=2027-01-01",
            }
        )
        {
            using var answer = await api.GetAsync(Url(path));
            await api.ErrorAsync(answer, 404);
        }
    }

    [Theory]
    [InlineData("/schedulingpro")]
    [InlineData("/schedulingpro/v1/tenant/4711/schedulers")]
    [InlineData("/schedulingpro/v2/tenant/4711/bookings")]
    [InlineData("/schedulingpro/v2/tenant/4711/schedulers/a/b/sessions")]
    public async Task UnknownPath_IsNotFoundForEverybody(string path)
    {
        using var known = await api.GetAsync(path, ("Accept", "text/html"));
        using var unknown = await api.Host.CallAsync(path, null, null);

        await api.ErrorAsync(known, 404);
        await api.ErrorAsync(unknown, 404);
    }

    [Fact]
    public async Task Method_NotKnown_Is405()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Url("schedulers"));
        using var answer = await api.SendAsync(request);

        await api.ErrorAsync(answer, 405);
    }

    [Fact]
    public async Task Tenant_NoNumber_IsNamed()
    {
        using var answer = await api.GetAsync("/schedulingpro/v2/tenant/99999999999999999999/schedulers");

        var body = await api.ErrorAsync(answer, 400);
        Assert.Equal("tenant", Assert.Single(body.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Failure_InsideTheServer_TellsNothingButTheTrace()
    {
        await using var broken = new ApiLab(services =>
            services.AddSingleton(s => new PerformanceQuery(new BrokenDatabase(), s.GetRequiredService<MetricQuery>()))
        );
        await broken.InitializeAsync();

        using var answer = await broken.GetAsync(
            Url(
                $"schedulers/{GoldenSessions.Web}/performance?sessionCreatedOnOrAfter=2026-01-01&sessionCreatedBefore=2027-01-01"
            )
        );

        var body = await broken.ErrorAsync(answer, 500);
        Assert.DoesNotContain(BrokenDatabase.Secret, body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(broken.Log, line => line.Contains(BrokenDatabase.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_IsLoggedWithoutTheQuery()
    {
        using var answer = await api.GetAsync(SessionsOf(GoldenSessions.Web, "?page=x&q=Somebody"));

        await api.ErrorAsync(answer, 400);
        Assert.DoesNotContain(api.Log, line => line.Contains("Somebody", StringComparison.Ordinal));
    }

    private sealed class BrokenDatabase : IDbContextFactory<SchedulingDbContext>
    {
        public const string Secret = "the password of the database";

        public SchedulingDbContext CreateDbContext() => throw new InvalidOperationException(Secret);
    }
}
