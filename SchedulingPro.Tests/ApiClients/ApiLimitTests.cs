using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>What is answered to who calls too often, and what the log says of it all.</summary>
public sealed class ApiLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Limits_Reached_Answer429ForThatClientOnly()
    {
        await using var api = new ApiHost(
            new()
            {
                ["Api:Limits:CallsPerSecond"] = "1",
                ["Api:Limits:TokensPerMinute"] = "2",
                ["Api:Limits:TokensPerMinuteAndNetwork"] = "5",
            }
        );
        var client = await api.AddClientAsync();
        var other = await api.AddClientAsync();
        var token = await api.TokenAsync(client);
        using var wrong = await api.AskAsync(client.ClientId, "cs.wrong");

        using var third = await api.AskAsync(client.ClientId, client.ClientSecret);
        var otherToken = await api.TokenAsync(other);
        using var fifth = await api.AskAsync("cid.a", "x");
        using var sixth = await api.AskAsync("cid.b", "x");
        // Twenty calls at once do not fit into twenty seconds.
        var calls = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => api.CallAsync(ApiHost.Schedulers(), token, client.AppKey))
        );
        using var ofOther = await api.CallAsync(ApiHost.Schedulers(), otherToken, other.AppKey);

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, fifth.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ofOther.StatusCode);
        Assert.Contains(calls, call => call.StatusCode == HttpStatusCode.OK);
        await AssertTooManyAsync(third, 60);
        await AssertTooManyAsync(sixth, 60);
        await AssertTooManyAsync(calls.First(call => call.StatusCode == HttpStatusCode.TooManyRequests), 1);
    }

    [Fact]
    public async Task Calls_WithoutAClient_AreLimitedByNetwork()
    {
        await using var api = new ApiHost(new() { ["Api:Limits:CallsPerSecond"] = "1" });

        var calls = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => api.CallAsync(ApiHost.Schedulers(), "x.y.z", "ak.x"))
        );

        Assert.Contains(calls, call => call.StatusCode == HttpStatusCode.Unauthorized);
        Assert.Contains(calls, call => call.StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Log_AtItsLoudest_HoldsNoCredential()
    {
        var log = new LogRecorder();
        await using var api = new ApiHost(
            new()
            {
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Information",
            },
            services => services.AddSingleton<ILoggerProvider>(log)
        );
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);
        var rotated = await api.RotateAsync(client, ApiCredentialKind.AppKey, TimeSpan.FromDays(1));

        using var good = await api.CallAsync(
            $"{ApiHost.Schedulers()}?servicetitanapplicationkey={client.AppKey}",
            token,
            null
        );
        using var bad = await api.CallAsync(
            $"{ApiHost.Schedulers("x")}?a=b&ServiceTitanApplicationKey={rotated.AppKey}&page=0",
            token,
            null
        );

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        var text = string.Join('\n', log.Lines.Concat(log.Scopes));
        Assert.Contains("Executing endpoint", text);
        foreach (var secret in new[] { client.ClientSecret, client.AppKey, rotated.AppKey, token })
        {
            Assert.DoesNotContain(secret!, text);
        }
    }

    private static async Task AssertTooManyAsync(HttpResponseMessage answer, int longestWait)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, longestWait);
        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal(429, body.GetProperty("status").GetInt32());
        Assert.NotEmpty(body.GetProperty("traceId").GetString()!);
    }
}
