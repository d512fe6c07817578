using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;
using SchedulingPro.Tests.Metrics;
using SchedulingPro.Tests.Sessions;
using static SchedulingPro.Tests.Api.ApiLab;

namespace SchedulingPro.Tests.Api;

/// <summary>What the five endpoints answer to calls that are right.</summary>
public sealed class ApiAnswerTests(ApiLab api)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schedulers_All_HaveEveryFieldInTheDocumentsTypes()
    {
        var page = await api.JsonAsync(Url("schedulers?includeTotal=true&pageSize=2"));

        Assert.Equal(
            """{"page":1,"pageSize":2,"hasMore":true,"totalCount":5,"data":[""",
            page.GetRawText()[..page.GetRawText().IndexOf('[')] + "["
        );
        var scheduler = (await api.JsonAsync(Url("schedulers?pageSize=5000")))
            .GetProperty("data")
            .EnumerateArray()
            .Single(s => s.GetProperty("id").GetString() == SessionLab.NorthScheduler);
        Assert.Equal(
            $$"""{"id":"{{SessionLab.NorthScheduler}}","name":"North online","companyName":"North","createdOn":"{{TestClock.Start:yyyy-MM-ddTHH:mm:ssZ}}","modifiedOn":"{{TestClock.Start:yyyy-MM-ddTHH:mm:ssZ}}","schedulerStatus":"","dataApiKey":"key-of-North","isDefault":false,"mode":"Standard","quickLaunchLink":""}""",
            scheduler.GetRawText()
        );
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("?createdOnOrAfter={0}", 5)]
    [InlineData("?createdBefore={0}", 0)]
    [InlineData("?modifiedBefore={1}&modifiedOnOrAfter={0}", 5)]
    [InlineData("?createdOnOrAfter={1}", 0)]
    [InlineData("?page=2&pageSize=3", 2)]
    [InlineData("?page=2147483647&pageSize=5000", 0)]
    public async Task Schedulers_Windows_AreHalfOpen(string query, int expected)
    {
        var url = string.Format(null, query, $"{TestClock.Start:O}", $"{TestClock.Start.AddTicks(1):O}");

        var page = await api.JsonAsync(Url("schedulers" + url));

        Assert.Equal(expected, page.GetProperty("data").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("totalCount").ValueKind);
    }

    [Fact]
    public async Task Sessions_Documents_HaveEveryFieldOfTheCatalogueAndNoOther()
    {
        var sessions = (await api.JsonAsync(SessionsOf(GoldenSessions.Web))).GetProperty("data");

        Assert.NotEqual(0, sessions.GetArrayLength());
        foreach (var session in sessions.EnumerateArray())
        {
            Assert.Equal(SessionFields.All.Select(f => f.Path), Paths(session, ""));
            foreach (
                var field in SessionFields.All.Where(f => f is { Kind: SessionFieldKind.Instant, IsRequired: true })
            )
            {
                Assert.EndsWith("Z", session.GetProperty(field.Path).GetString());
            }
        }
    }

    [Fact]
    public async Task Sessions_Pages_AreOneOrderWithoutRepeatOrGap()
    {
        var paged = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = await api.JsonAsync(
                SessionsOf(SessionLab.NorthScheduler, $"?page={page}&pageSize=77&includeTotal=true")
            );
            paged.AddRange(Ids(answer));
            Assert.Equal(ListLength, answer.GetProperty("totalCount").GetInt32());
            if (!answer.GetProperty("hasMore").GetBoolean())
            {
                break;
            }
        }

        var cursored = new List<string>();
        for (var after = ""; after is not null; )
        {
            var answer = await api.JsonAsync(SessionsOf(SessionLab.NorthScheduler, $"?after={after}&pageSize=77"));
            cursored.AddRange(Ids(answer));
            after = answer.GetProperty("after").GetString();
        }

        using var lines = await api.GetAsync(SessionsOf(SessionLab.NorthScheduler), ("Accept", "application/x-ndjson"));
        var streamed = (await lines.Content.ReadAsStringAsync(Cancel)).TrimEnd('\n').Split('\n');
        Assert.Equal("application/x-ndjson", lines.Content.Headers.ContentType?.MediaType);
        Assert.Equal(ListLength, paged.Distinct().Count());
        Assert.Equal(paged, cursored);
        Assert.Equal(
            paged,
            streamed.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
        );
        var whole = await api.JsonAsync(SessionsOf(SessionLab.NorthScheduler, "?pageSize=5000"));
        Assert.Equal(streamed, whole.GetProperty("data").EnumerateArray().Select(s => s.GetRawText()));
        Assert.Equal(ListLength, whole.GetProperty("data").GetArrayLength());
        Assert.False(whole.TryGetProperty("after", out _));
        Assert.Equal(50, Ids(await api.JsonAsync(SessionsOf(SessionLab.NorthScheduler))).Count);
    }

    [Theory]
    [InlineData("outcome=abandoned", "outcome=abandoned")]
    [InlineData("outcome=abandoned,booked", "outcome=booked&outcome=abandoned")]
    [InlineData("milestone=schedule", "milestone=schedule")]
    [InlineData("hasContact=true", "contact=any")]
    [InlineData("hasContact=false", "contact=none")]
    [InlineData("q=555-00", "q=555-00")]
    [InlineData("q=555-00&hasContact=true&outcome=abandoned", "q=555-00&contact=any&outcome=abandoned")]
    public async Task Sessions_Filters_FindWhatTheDashboardsListFinds(string asked, string dashboard)
    {
        var answer = await api.JsonAsync(
            SessionsOf(SessionLab.NorthScheduler, $"?{asked}&pageSize=5000&includeTotal=true")
        );

        using var client = api.Host.CreateClientAs(Roles.Admin);
        var csv = await client.GetStringAsync(
            $"{Dashboard.App.AppUrls.SessionsExport}?columns=id&scheduler={SessionLab.NorthScheduler}&{dashboard}",
            Cancel
        );
        var expected = csv.Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), Ids(answer).Order());
        Assert.Equal(expected.Length, answer.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("createdOnOrAfter=2026-03-06T12:00:00%2B07:00&createdBefore=2026-03-06T05:00:00.0000001Z")]
    [InlineData("createdOnOrAfter=2026-03-06T12:00:00+07:00&createdBefore=2026-03-06T00:00:01-05:00")]
    [InlineData("createdOnOrAfter=2026-03-06T05:00:00&createdBefore=2026-03-06T05:00:01")]
    public async Task Sessions_DatesOfRealClients_AreUnderstood(string query)
    {
        var answer = await api.JsonAsync(SessionsOf(GoldenSessions.Web, "?" + query));

        Assert.Equal(["g01"], Ids(answer));
    }

    [Fact]
    public async Task Sessions_Fields_AreOnlyThose()
    {
        var answer = await api.JsonAsync(
            SessionsOf(SessionLab.NorthScheduler, "?fields=id,customer.phone,customer.address&pageSize=1")
        );

        var session = answer.GetProperty("data")[0];
        Assert.Equal(["id", "customer"], session.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["phone", "address"], session.GetProperty("customer").EnumerateObject().Select(p => p.Name));
        Assert.Equal(6, session.GetProperty("customer").GetProperty("address").EnumerateObject().Count());
        var scheduler = (await api.JsonAsync(Url("schedulers?fields=id,mode&pageSize=1"))).GetProperty("data")[0];
        Assert.Equal(["id", "mode"], scheduler.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Answer_EntityTag_SaysWhenNothingChanged()
    {
        await using var own = new ApiLab();
        await own.InitializeAsync();
        var url = SessionsOf(GoldenSessions.Web, "?includeTotal=true");
        using var first = await own.GetAsync(url);
        var tag = first.Headers.ETag!.ToString();

        using var same = await own.GetAsync(url, ("If-None-Match", $"\"x\", {tag}"));
        using var any = await own.GetAsync(url, ("If-None-Match", "*"));
        using var other = await own.GetAsync(url, ("If-None-Match", "\"x\""));
        await own
            .Host.Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(
                TestAccounts.TenantId,
                [SessionSamples.Arrival("new", s => s.SchedulerId = GoldenSessions.Web)],
                null,
                Cancel
            );
        using var changed = await own.GetAsync(url, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotModified, any.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Answer_LargePage_IsTaggedOnlyWhenAsked()
    {
        var url = SessionsOf(SessionLab.NorthScheduler, "?pageSize=5000");

        using var plain = await api.GetAsync(url);
        using var asked = await api.GetAsync(url, ("If-None-Match", "\"x\""));
        using var same = await api.GetAsync(url, ("If-None-Match", asked.Headers.ETag!.ToString()));

        Assert.Null(plain.Headers.ETag);
        Assert.Equal(
            await plain.Content.ReadAsByteArrayAsync(Cancel),
            await asked.Content.ReadAsByteArrayAsync(Cancel)
        );
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("br", "application/json")]
    [InlineData("gzip", "application/json")]
    [InlineData("gzip", "application/x-ndjson")]
    public async Task Answer_Compressed_IsTheSame(string encoding, string accept)
    {
        var url = SessionsOf(SessionLab.NorthScheduler);
        using var plain = await api.GetAsync(url, ("Accept", accept));
        using var packed = await api.GetAsync(url, ("Accept", accept), ("Accept-Encoding", encoding));

        Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
        await using var stream = await packed.Content.ReadAsStreamAsync(Cancel);
        await using Stream unpacked =
            encoding == "br"
                ? new BrotliStream(stream, CompressionMode.Decompress)
                : new GZipStream(stream, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        await unpacked.CopyToAsync(memory, Cancel);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Cancel), memory.ToArray());
        Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
    }

    [Fact]
    public async Task Reading_KeysAndPeople_IsAuditedOncePerDay()
    {
        await using var own = new ApiLab();
        await own.InitializeAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await own.JsonAsync(Url("schedulers"));
            await own.JsonAsync(SessionsOf(GoldenSessions.Web));
            await own.JsonAsync(Url($"routers/{GoldenSessions.Router}/sessions"));
        }

        await using var db = own.Host.Open();
        var entries = await db
            .AuditEntries.Where(e => e.Actor.StartsWith("API client"))
            .OrderBy(e => e.Id)
            .Select(e => e.Action + " " + e.SubjectKind + " " + e.SubjectId)
            .ToListAsync(Cancel);
        Assert.Equal(
            [
                $"{AuditActions.InstallKeysReadByClient} tenant {TestAccounts.TenantId}",
                $"{AuditActions.SessionsReadByClient} scheduler {GoldenSessions.Web}",
                $"{AuditActions.SessionsReadByClient} router {GoldenSessions.Router}",
            ],
            entries
        );
    }

    private static IEnumerable<string> Paths(JsonElement element, string prefix) =>
        element
            .EnumerateObject()
            .SelectMany(p =>
                p.Value.ValueKind == JsonValueKind.Object ? Paths(p.Value, prefix + p.Name + ".") : [prefix + p.Name]
            );
}
