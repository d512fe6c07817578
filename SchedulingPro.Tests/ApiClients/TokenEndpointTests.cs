using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>The token endpoint as RFC 6749 and the published API describe it.</summary>
public sealed class TokenEndpointTests(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Grant = "grant_type=client_credentials";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_RightSecret_IsSold(bool byBasic)
    {
        var client = await api.AddClientAsync();

        using var answer = byBasic
            ? await api.PostAsync(Form(Grant + "&scope=anything"), Basic(client.ClientId, client.ClientSecret!))
            : await api.AskAsync(client.ClientId, client.ClientSecret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal("Bearer", body.GetProperty("token_type").GetString());
        Assert.Equal(900, body.GetProperty("expires_in").GetInt32());
        using var call = await api.CallAsync(
            ApiHost.Schedulers(),
            "Bearer " + body.GetProperty("access_token").GetString(),
            client.AppKey
        );
        Assert.Equal(HttpStatusCode.OK, call.StatusCode);
    }

    [Fact]
    public async Task Token_WrongSecretAndUnknownClient_AreAnsweredAlike()
    {
        var client = await api.AddClientAsync();
        using var wrong = await api.AskAsync(client.ClientId, "cs.wrong");
        using var appKey = await api.AskAsync(client.ClientId, client.AppKey);
        using var unknown = await api.AskAsync("cid.unknown", client.ClientSecret);
        using var basic = await api.PostAsync(Form(Grant), Basic(client.ClientId, "cs.wrong"));
        using var broken = await api.PostAsync(Form(Grant), new("Basic", "***"));

        foreach (var answer in new[] { wrong, appKey, unknown, basic, broken })
        {
            await AssertOAuthAsync(answer, HttpStatusCode.Unauthorized, "invalid_client");
            Assert.Equal(
                answer == basic || answer == broken ? "Basic" : "Bearer",
                Assert.Single(answer.Headers.WwwAuthenticate).Scheme
            );
        }

        Assert.Equal(await wrong.Content.ReadAsStringAsync(Cancel), await unknown.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("grant_type=", "invalid_request")]
    [InlineData("grant_type=password", "unsupported_grant_type")]
    [InlineData(Grant, "invalid_client")]
    [InlineData(Grant + "&client_id=cid.x", "invalid_client")]
    [InlineData(Grant + "&client_secret=cs.x", "invalid_client")]
    [InlineData(Grant + "&" + Grant, "invalid_request")]
    [InlineData(Grant + "&client_id=a&client_id=b&client_secret=c", "invalid_request")]
    [InlineData(Grant + "&client_id=%00%ff&client_secret=%F0%9F%98%80", "invalid_client")]
    [InlineData("&&&===&%%%", "invalid_request")]
    public async Task Token_FormLacksSomething_IsToldInOAuthsWords(string form, string error)
    {
        using var answer = await api.PostAsync(Form(form));

        var status = error == "invalid_client" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
        await AssertOAuthAsync(answer, status, error);
    }

    [Fact]
    public async Task Token_FormContradictsBasic_IsRefused_AgreementIsNot()
    {
        var client = await api.AddClientAsync();
        var basic = Basic(client.ClientId, client.ClientSecret!);

        using var other = await api.PostAsync(Form(Grant + "&client_id=cid.other"), basic);
        using var same = await api.PostAsync(Form($"{Grant}&client_id={client.ClientId}"), basic);

        await AssertOAuthAsync(other, HttpStatusCode.BadRequest, "invalid_request");
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
    }

    [Theory]
    [InlineData("application/json", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", 9000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Token_BodyOfAnotherKind_IsToldInTheApisForm(string? type, int size, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('a', size)));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using var answer = await api.PostAsync(content);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal((int)status, (await ApiHost.JsonAsync(answer)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Token_Get_Is405()
    {
        using var answer = await api.CallAsync(ApiRoutes.Token, null, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal(405, (await ApiHost.JsonAsync(answer)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Token_DisabledOrExpiredClient_IsRefused()
    {
        var client = await api.AddClientAsync(draft => draft with { ExpiresOn = api.Clock.UtcNow.AddDays(1) });
        await api.SetDisabledAsync(client, true);
        using var disabled = await api.AskAsync(client.ClientId, client.ClientSecret);
        await api.SetDisabledAsync(client, false);
        using var enabled = await api.AskAsync(client.ClientId, client.ClientSecret);
        api.Clock.Advance(TimeSpan.FromDays(1));
        using var expired = await api.AskAsync(client.ClientId, client.ClientSecret);

        await AssertOAuthAsync(disabled, HttpStatusCode.Unauthorized, "invalid_client");
        Assert.Equal(HttpStatusCode.OK, enabled.StatusCode);
        await AssertOAuthAsync(expired, HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Fact]
    public async Task Token_SecretRotated_OldAndNewAreGoodUntilTheOverlapEnds()
    {
        var client = await api.AddClientAsync();
        var second = await api.RotateAsync(client, ApiCredentialKind.Secret, TimeSpan.FromDays(7));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await StatusesAsync(client, second));

        api.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], await StatusesAsync(client, second));

        var third = await api.RotateAsync(client, ApiCredentialKind.Secret, TimeSpan.FromDays(1));
        var fourth = await api.RotateAsync(client, ApiCredentialKind.Secret, TimeSpan.FromDays(1));
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK],
            await StatusesAsync(second, third, fourth)
        );
    }

    [Fact]
    public async Task AppKey_Rotated_BothAreGoodUntilTheOldIsEnded()
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);
        var rotated = await api.RotateAsync(client, ApiCredentialKind.AppKey, TimeSpan.FromDays(7));
        using var old = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
        using var fresh = await api.CallAsync(ApiHost.Schedulers(), token, rotated.AppKey);

        await api
            .Services.GetRequiredService<ApiCredentialRotation>()
            .EndOverlapAsync(AuditActor.System, client.ClientId, ApiCredentialKind.AppKey, Cancel);
        using var ended = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);

        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }

    [Fact]
    public async Task SigningKey_RotatedElsewhere_OldTokensLive_AtOnceTheyDoNot()
    {
        var client = await api.AddClientAsync();
        var keys = api.Services.GetRequiredService<ApiSigningKeys>();
        var first = await api.TokenAsync(client);
        await keys.RotateAsync(AuditActor.System, atOnce: false, Cancel);
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await api.TokenAsync(client);
        HttpStatusCode[] both = [await CallAsync(first), await CallAsync(second)];

        await keys.RotateAsync(AuditActor.System, atOnce: true, Cancel);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        HttpStatusCode[] after = [await CallAsync(first), await CallAsync(second)];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], both);
        Assert.NotEqual(first.Split('.')[0], second.Split('.')[0]);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], after);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(await api.TokenAsync(client)));

        async Task<HttpStatusCode> CallAsync(string token)
        {
            using var answer = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Call_Made_IsNotedAsLastUse()
    {
        var client = await api.AddClientAsync();
        using var call = await api.CallAsync(ApiHost.Schedulers(), await api.TokenAsync(client), client.AppKey);

        await api.Services.GetRequiredService<ApiClientUse>().WriteAsync(Cancel);

        var list = await api
            .Services.GetRequiredService<ApiClientListQuery>()
            .ExecuteAsync(DataScope.Everything, null, Cancel);
        Assert.Equal(api.Clock.UtcNow, list.Clients.Single(c => c.ClientId == client.ClientId).LastUsedOn);
    }

    private async Task<HttpStatusCode[]> StatusesAsync(params IssuedCredentials[] clients)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var client in clients)
        {
            using var answer = await api.AskAsync(client.ClientId, client.ClientSecret);
            statuses.Add(answer.StatusCode);
        }

        return [.. statuses];
    }

    private static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static AuthenticationHeaderValue Basic(string id, string secret) =>
        new("basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{secret}")));

    private static async Task AssertOAuthAsync(HttpResponseMessage answer, HttpStatusCode status, string error)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal(error, body.GetProperty("error").GetString());
        Assert.NotEmpty(body.GetProperty("error_description").GetString()!);
    }
}
