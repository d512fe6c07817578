using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Tests.ApiClients;
using SchedulingPro.Tests.Hosting;
using SchedulingPro.Tests.Metrics;
using SchedulingPro.Tests.Sessions;

[assembly: AssemblyFixture(typeof(SchedulingPro.Tests.Api.ApiLab))]

namespace SchedulingPro.Tests.Api;

/// <summary>The API over the golden sessions and a longer list, with a client that may read it all, for tests that only read.</summary>
public sealed class ApiLab : IAsyncLifetime
{
    public const int ListLength = 620;
    private readonly LogRecorder log = new();
    private string token = "";
    private string appKey = "";

    public ApiLab()
        : this(_ => { }) { }

    internal ApiLab(Action<IServiceCollection> change) =>
        Host = new(
            [],
            services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                change(services);
            }
        );

    public ApiHost Host { get; }

    /// <summary>What the server wrote to its log.</summary>
    public IReadOnlyCollection<string> Log => log.Lines;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Url(string path) => $"/schedulingpro/v2/tenant/{TestAccounts.TenantId}/{path}";

    public static string SessionsOf(string scheduler, string query = "") =>
        Url($"schedulers/{Uri.EscapeDataString(scheduler)}/sessions{query}");

    public async ValueTask InitializeAsync()
    {
        await using var db = Host.Open();
        var ingestor = Host.Services.GetRequiredService<SessionIngestor>();
        await GoldenSessions.StoreAsync(db, ingestor);
        var sessions = SessionLab.Sessions(ListLength, Data.TestClock.Start).ToList();
        sessions.ForEach(s => s.SchedulerId = SessionLab.NorthScheduler);
        await SessionLab.AddCompaniesAsync(db, TestAccounts.TenantId, firstKey: 11);
        await ingestor.IngestAsync(
            TestAccounts.TenantId,
            [.. sessions.Select(s => new SessionArrival(s))],
            null,
            Cancel
        );
        var client = await Host.AddClientAsync();
        (token, appKey) = (await Host.TokenAsync(client), client.AppKey!);
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    public async Task<HttpResponseMessage> GetAsync(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request, headers);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        params (string Name, string Value)[] headers
    )
    {
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Headers.Add("ST-App-Key", appKey);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Host.Client.SendAsync(request, Cancel);
    }

    /// <summary>The answer of a call that must succeed.</summary>
    public async Task<JsonElement> JsonAsync(string url)
    {
        using var answer = await GetAsync(url);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.IsSuccessStatusCode, $"{url} answered {answer.StatusCode}");
        return await ApiHost.JsonAsync(answer);
    }

    /// <summary>The published error body; every member must be there and the trace must be in the log.</summary>
    public async Task<JsonElement> ErrorAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal(
            ["type", "title", "status", "traceId", "errors", "data"],
            body.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(status, body.GetProperty("status").GetInt32());
        Assert.NotEmpty(body.GetProperty("title").GetString()!);
        var trace = body.GetProperty("traceId").GetString()!;
        Assert.Contains(Log, line => line.Contains(trace, StringComparison.Ordinal));
        return body;
    }

    public static List<string> Ids(JsonElement page) =>
        [.. page.GetProperty("data").EnumerateArray().Select(s => s.GetProperty("id").GetString()!)];
}
