using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.ApiClients;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>The receiver over HTTP; one server for all cases.</summary>
public sealed class WebhookEndpointTests : IClassFixture<WebhookEndpointTests.Server>
{
    private readonly Server server;

    public WebhookEndpointTests(Server server) => this.server = server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Signed_IsStoredAndWorkedOff()
    {
        var body = WebhookSamples.Body("endpoint-1");

        var (first, firstWord) = await server.PostAsync(
            "signed",
            body,
            WebhookSignature.Sign(body, WebhookSamples.Key)
        );
        var (second, secondWord) = await server.PostAsync(
            "signed",
            body,
            "sha256=" + Convert.ToBase64String(WebhookSignature.Read(WebhookSignature.Sign(body, WebhookSamples.Key))!)
        );

        Assert.Equal((HttpStatusCode.Accepted, "stored"), (first, firstWord));
        Assert.Equal((HttpStatusCode.OK, "repeated"), (second, secondWord));
        await server.UntilDoneAsync("endpoint-1");
        Assert.DoesNotContain(server.Log, line => line.Contains("endpoint-1", StringComparison.Ordinal));
        Assert.Contains(server.Log, line => line.Contains("connection signed from", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Nonsense_IsStoredAndSetAside()
    {
        var body = WebhookSamples.Text("{\"a\":");

        var answer = await server.PostAsync("signed", body, WebhookSignature.Sign(body, WebhookSamples.Key));

        Assert.Equal((HttpStatusCode.Accepted, "set-aside"), answer);
    }

    [Theory]
    [InlineData("signed", "right", HttpStatusCode.Accepted, "stored")]
    [InlineData("signed", null, HttpStatusCode.Unauthorized, "no-signature")]
    [InlineData("signed", "5bdc", HttpStatusCode.Unauthorized, "bad-signature")]
    [InlineData("signed", "wrong", HttpStatusCode.Unauthorized, "bad-signature")]
    [InlineData("keyless", null, HttpStatusCode.Unauthorized, "no-key")]
    [InlineData("open", null, HttpStatusCode.Accepted, "stored")]
    [InlineData("nobody", "right", HttpStatusCode.NotFound, "no-connection")]
    [InlineData("broken-key", "right", HttpStatusCode.ServiceUnavailable, "key-unreadable")]
    public async Task Post_ByConnectionAndSignature_IsAnswered(
        string connection,
        string? signature,
        HttpStatusCode status,
        string word
    )
    {
        var body = WebhookSamples.Body($"case-{connection}-{signature}");

        var answer = await server.PostAsync(connection, body, SignatureOf(signature, body));

        Assert.Equal((status, word), answer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_TooLarge_IsRefused(bool chunked)
    {
        var body = new byte[Server.MaxBytes + 1];

        var answer = await server.PostAsync("open", body, null, chunked);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), answer);
    }

    [Fact]
    public async Task Post_ChangedKey_CountsAtOnce()
    {
        const string next = "another key of more than 32 characters";
        await server.AddAsync("changing");
        var body = WebhookSamples.Body("changing-1");
        await server.PostAsync("changing", body, WebhookSignature.Sign(body, WebhookSamples.Key));
        await using (var db = server.Host.Open())
        {
            var secret = server.Secrets.Protect(next);
            await db
                .UpstreamConnections.Where(c => c.Name == "changing")
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ProtectedWebhookKey, secret), Cancel);
        }

        var old = await server.PostAsync("changing", body, WebhookSignature.Sign(body, WebhookSamples.Key));
        var now = await server.PostAsync("changing", body, WebhookSignature.Sign(body, next));

        Assert.Equal(HttpStatusCode.Unauthorized, old.Status);
        Assert.Equal(HttpStatusCode.OK, now.Status);
    }

    [Fact]
    public async Task Post_DatabaseAway_AsksToComeAgain()
    {
        await using var host = new ApiHost([], services => services.Replace(ServiceDescriptor.Singleton(Inbox)));

        using var answer = await host.Client.PostAsync(
            AppUrls.WebhookAddress("any"),
            new ByteArrayContent(WebhookSamples.Body("s1")),
            Cancel
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Post_ManyRefused_AreNotLookedAtAnyMore()
    {
        await using var host = new ApiHost(new() { ["Webhooks:RefusedPerMinute"] = "2" });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await host.Client.PostAsync(AppUrls.WebhookAddress("none"), null, Cancel);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests],
            statuses.Take(3)
        );
    }

    [Theory]
    [InlineData(Roles.Admin, true)]
    [InlineData(Roles.Manager, false)]
    public async Task Page_FailedOnes_AdminMayReplay(string role, bool mayReplay)
    {
        var body = WebhookSamples.Text("{\"failed\":");
        await server.PostAsync("open", body, null);
        using var client = server.Host.CreateClientAs(role);

        var html = await client.GetStringAsync(AppUrls.Webhooks + "?state=failed&connection=open", Cancel);

        Assert.Contains("body: is not JSON", html);
        Assert.Equal(mayReplay, html.Contains("Replay all failed of this", StringComparison.Ordinal));
    }

    private static string? SignatureOf(string? signature, byte[] body) =>
        signature switch
        {
            "right" => WebhookSignature.Sign(body, WebhookSamples.Key),
            "wrong" => WebhookSignature.Sign(body, "a key that nobody entered anywhere"),
            _ => signature,
        };

    private static WebhookInbox Inbox(IServiceProvider services) =>
        new(
            new BrokenContexts(),
            services.GetRequiredService<WebhookSignal>(),
            services.GetRequiredService<WebhookFeed>(),
            services.GetRequiredService<TimeProvider>()
        );

    /// <summary>A server with connections of each kind.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public const int MaxBytes = 20_000;
        private readonly LogRecorder log = new();

        public Server() =>
            Host = new(
                new() { ["Webhooks:MaxBytes"] = $"{MaxBytes}" },
                services => services.AddSingleton<ILoggerProvider>(log)
            );

        public ApiHost Host { get; }

        public IReadOnlyCollection<string> Log => log.Lines;

        public ConnectionSecrets Secrets => Host.Services.GetRequiredService<ConnectionSecrets>();

        public async ValueTask InitializeAsync()
        {
            await AddAsync("signed");
            await AddAsync("keyless", c => c.ProtectedWebhookKey = null);
            await AddAsync(
                "open",
                c =>
                {
                    c.ProtectedWebhookKey = null;
                    c.AllowUnsignedWebhooks = true;
                }
            );
            await AddAsync("broken-key", c => c.ProtectedWebhookKey = "not encrypted here");
        }

        public async Task AddAsync(string name, Action<UpstreamConnection>? change = null)
        {
            await using var db = Host.Open();
            await WebhookSamples.AddConnectionAsync(db, Secrets, name, change);
        }

        public async Task<(HttpStatusCode Status, string Word)> PostAsync(
            string connection,
            byte[] body,
            string? signature,
            bool chunked = false
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, AppUrls.WebhookAddress(connection))
            {
                Content = chunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body),
            };
            request.Headers.TransferEncodingChunked = chunked ? true : null;
            if (signature is not null)
            {
                request.Headers.TryAddWithoutValidation(UpstreamConnection.DefaultWebhookHeader, signature);
            }

            using var answer = await Host.Client.SendAsync(request, Cancel);
            var json = await ApiHost.JsonAsync(answer);
            Assert.NotEmpty(json.GetProperty("title").GetString()!);
            return (answer.StatusCode, json.GetProperty("outcome").GetString()!);
        }

        public async Task UntilDoneAsync(string sessionId)
        {
            using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (true)
            {
                await using var db = Host.Open();
                if (
                    await db.WebhookEvents.AnyAsync(
                        e => e.SessionId == sessionId && e.State == WebhookEventState.Done,
                        Cancel
                    )
                )
                {
                    Assert.True(await db.Sessions.AnyAsync(s => s.ExternalId == sessionId, Cancel));
                    return;
                }

                await looks.WaitForNextTickAsync(Cancel);
            }
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
