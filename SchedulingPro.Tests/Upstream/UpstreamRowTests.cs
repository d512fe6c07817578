using System.Text;
using System.Text.Json;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream;

/// <summary>Lists and rows that are not as published.</summary>
public sealed class UpstreamRowTests(UpstreamLab lab) : IClassFixture<UpstreamLab>
{
    private const string Good = """{"id":"good","createdOn":"2026-05-04T10:00:00Z"}""";
    private static readonly UpstreamSource Source = new(StandInGeneration.SchedulerId(0), false);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":"b","createdOn":"2026-05-04T10:00:00Z","jobId":99999999999999999999}""", "b", "jobId")]
    [InlineData("""{"id":"b","createdOn":"yesterday"}""", "b", "createdOn")]
    [InlineData("""{"id":"b","createdOn":"2026-05-04T10:00:00Z","customer":[1,"]}"]}""", "b", "customer")]
    [InlineData("""{"id":"b","createdOn":"2026-05-04T10:00:00Z","notes":"\ud800"}""", "b", "surrogate")]
    [InlineData("""{"id":"b","createdOn":nonsense}""", null, "JSON")]
    [InlineData("""{"createdOn":"2026-05-04T10:00:00Z"}""", null, "id")]
    [InlineData("null", null, "record")]
    [InlineData("\"a, [text]\"", null, "record")]
    [InlineData("17", null, "record")]
    public async Task Row_Unreadable_CostsThatRowOnly(string row, string? id, string reason)
    {
        var page = await ReadAsync(
            $$"""{"page":1,"pageSize":50,"hasMore":false,"data":[{{Good}}, {{row}},{{Good}}]}"""
        );

        Assert.Equal(["good", "good"], page.Items.Select(a => a.Content.Id));
        var unreadable = Assert.Single(page.Unreadable);
        Assert.Equal(id, unreadable.Id);
        Assert.Contains(reason, unreadable.Reason, StringComparison.Ordinal);
        Assert.Equal(row, Encoding.UTF8.GetString(unreadable.Raw));
    }

    [Fact]
    public async Task Row_TooDeep_CostsThatRowOnly()
    {
        var deep = $$"""{"id":"d","new":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        var page = await ReadAsync($$"""{"data":[{{deep}},{{Good}}]}""");

        Assert.Equal("good", Assert.Single(page.Items).Content.Id);
        Assert.Single(page.Unreadable);
    }

    [Fact]
    public async Task Row_UnknownFieldsAndLooseTypes_AreTakenAndKept()
    {
        const string row =
            """{"id":"x","createdOn":"2026-05-04T10:00:00","modifiedOn":null,"jobId":"42","customer":null,"brandNew":{"a":[1,2]}}""";

        var arrival = Assert.Single((await ReadAsync($$"""{"data":[{{row}}]}""")).Items);

        Assert.Equal(42, arrival.Content.JobId);
        Assert.Equal(arrival.Content.CreatedOn, arrival.Content.ModifiedOn);
        Assert.Contains("brandNew", Encoding.UTF8.GetString(arrival.Raw!), StringComparison.Ordinal);
        Assert.Equal(SessionJson.Render(arrival.Content), arrival.Document);
    }

    [Theory]
    [InlineData("""{"data":[],"hasMore":true}""", true)]
    [InlineData("""{"data":[],"hasMore":"true"}""", true)]
    [InlineData("""{"data":[]}""", false)]
    [InlineData("""{"data":[G,G],"hasMore":null}""", true)]
    [InlineData("""{"data":[G],"pageSize":1}""", true)]
    [InlineData("""{"data":[G],"pageSize":"9999999999999","hasMore":{}}""", false)]
    public async Task List_HasMore_IsReadOrCounted(string body, bool hasMore)
    {
        var page = await ReadAsync(body.Replace("G", Good, StringComparison.Ordinal), 2);

        Assert.Equal(hasMore, page.HasMore);
    }

    [Theory]
    [InlineData("""{"data":[],"totalCount":"12"}""", 12L)]
    [InlineData("""{"data":[],"totalCount":12.0}""", 12L)]
    [InlineData("""{"data":[],"totalCount":1e400}""", null)]
    [InlineData("""{"data":[],"totalCount":-1}""", null)]
    public async Task List_Total_IsReadWhereItIsOne(string body, long? total)
    {
        Assert.Equal(total, (await ReadAsync(body)).Total);
    }

    [Theory]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"page":1}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"data":[{"id":"a"} {"id":"b"}]}""")]
    [InlineData("""{"data":[{"id":"a"},""")]
    [InlineData("""{"data":[]""")]
    [InlineData("""{"data":[]}}""")]
    [InlineData("""{"data":[],"other":"x""")]
    [InlineData("""{"nested":{"data":[]}}""")]
    public void List_NotOfThePublishedForm_IsRefused(string body)
    {
        Assert.ThrowsAny<JsonException>(() => ListBody.Read(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void List_TextThatLooksLikeStructure_IsNoStructure()
    {
        const string row = """{"a":"]}\"},{","b":["\\",{"c":"[["}]}""";

        var body = ListBody.Read(
            Encoding.UTF8.GetBytes($$"""{"x":"\"data\":[","data" : [ {{row}} ,"a,b" ] , "hasMore":true} """)
        );

        Assert.Equal(2, body.Count);
        Assert.Equal(row, Encoding.UTF8.GetString(body[0].Span));
        Assert.Equal("\"a,b\"", Encoding.UTF8.GetString(body[1].Span));
        Assert.True(body.HasMore);
    }

    private Task<UpstreamPage<SessionArrival>> ReadAsync(string body, int pageSize = 50)
    {
        lab.Reset();
        lab.StandIn.Faults.Next(1, Fault.Body(body));
        return lab.Open().SessionsAsync(Source, new() { PageSize = pageSize }, Token);
    }
}
