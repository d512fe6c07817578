using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Dashboard.Api.Authentication;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>Who may call the API, asked over HTTP of the endpoints themselves.</summary>
public sealed class ApiAccessTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Bearer {0}")]
    [InlineData("bearer {0}")]
    [InlineData("BEARER   {0}")]
    [InlineData("{0}")]
    public async Task Call_TokenInAnyForm_IsAnswered(string form)
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);

        using var answer = await api.CallAsync(ApiHost.Schedulers(), string.Format(null, form, token), client.AppKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Call_WithoutAnything_SaysWhatIsMissing()
    {
        using var answer = await api.CallAsync(ApiHost.Schedulers(), null, null);

        await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "Authorization");
        Assert.DoesNotContain("error", Challenge(answer));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("Basic Y2lkOnNlY3JldA==")]
    [InlineData("Bearer Bearer x")]
    [InlineData("\"")]
    public async Task Call_NoToken_Is401(string authorization)
    {
        var client = await api.AddClientAsync();

        using var answer = await api.CallAsync(ApiHost.Schedulers(), authorization, client.AppKey);

        await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "Authorization");
        Assert.Contains("error=\"invalid_token\"", Challenge(answer));
    }

    [Fact]
    public async Task Call_TokenLongerThanAny_Is401()
    {
        using var answer = await api.CallAsync(
            ApiHost.Schedulers(),
            $"Bearer {new string('a', 9000)}.{new string('b', 900)}.c",
            "ak.x"
        );

        await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "Authorization");
    }

    [Fact]
    public async Task Call_TokenTamperedWith_Is401()
    {
        var client = await api.AddClientAsync();
        var parts = (await api.TokenAsync(client)).Split('.');
        var payload = Base64UrlEncoder
            .Decode(parts[1])
            .Replace($"\"tenant\":{TestAccounts.TenantId}", $"\"tenant\":{ApiHost.OtherTenant}");
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""");
        string[] tokens =
        [
            $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{new string(parts[2].Reverse().ToArray())}",
            $"{parts[0]}.{parts[1]}.",
            $"{none}.{parts[1]}.",
            $"{none}.{parts[1]}.{parts[2]}",
        ];

        foreach (var token in tokens)
        {
            using var answer = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
            await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "Authorization");
        }
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("type")]
    [InlineData("algorithm")]
    [InlineData("key")]
    [InlineData("endless")]
    [InlineData("early")]
    public async Task Call_TokenOfSomebodyElse_Is401(string wrong)
    {
        var client = await api.AddClientAsync();
        await api.TokenAsync(client);
        var key = await api.Services.GetRequiredService<ApiTokenKeys>().SigningAsync(Cancel);
        var now = api.Clock.UtcNow;
        var foreign = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(new string('k', 64))) { KeyId = key.KeyId };
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = wrong == "issuer" ? "https://auth.example.test" : ApiAuthentication.Issuer,
                Audience = wrong == "audience" ? "another" : ApiAuthentication.Audience,
                TokenType = wrong == "type" ? "JWT" : ApiAuthentication.TokenType,
                IssuedAt = now,
                NotBefore = wrong == "early" ? now.AddMinutes(2) : now,
                Expires = wrong == "endless" ? null : now.AddMinutes(10),
                Claims = new Dictionary<string, object>
                {
                    [ApiAuthentication.ClientClaim] = client.ClientId,
                    [ApiAuthentication.TenantClaim] = client.TenantId,
                },
                SigningCredentials = new(
                    wrong is "key" or "algorithm" ? foreign : key,
                    wrong == "algorithm" ? SecurityAlgorithms.HmacSha512 : SecurityAlgorithms.HmacSha256
                ),
            }
        );

        using var answer = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);

        await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "Authorization");
    }

    [Fact]
    public async Task Call_TokenExpired_SaysSo()
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);
        api.Clock.Advance(TimeSpan.FromSeconds(899));
        using var before = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
        api.Clock.Advance(TimeSpan.FromSeconds(12));

        using var after = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await AssertRefusedAsync(after, HttpStatusCode.Unauthorized, "Authorization");
        Assert.Contains("expired", Challenge(after));
    }

    [Fact]
    public async Task Call_AppKeyInHeaderOrQuery_IsAnswered()
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);
        var url = ApiHost.Schedulers();

        using var query = await api.CallAsync(
            $"{url}?pageSize=5&servicetitanapplicationkey={client.AppKey}",
            token,
            null
        );
        using var header = await api.CallAsync($"{url}?ServiceTitanApplicationKey=ak.old", token, client.AppKey);
        using var wrongHeader = await api.CallAsync(
            $"{url}?servicetitanapplicationkey={client.AppKey}",
            token,
            "ak.old"
        );

        Assert.Equal(HttpStatusCode.OK, query.StatusCode);
        Assert.Equal(5, (await ApiHost.JsonAsync(query)).GetProperty("pageSize").GetInt32());
        Assert.Equal(HttpStatusCode.OK, header.StatusCode);
        await AssertRefusedAsync(wrongHeader, HttpStatusCode.Unauthorized, "ST-App-Key");
    }

    [Fact]
    public async Task Call_AppKeyMissingWrongOrOfAnother_Is401()
    {
        var client = await api.AddClientAsync();
        var other = await api.AddClientAsync();
        var token = await api.TokenAsync(client);

        foreach (var key in new[] { null, "", "ak.wrong", other.AppKey, client.ClientSecret, new string('k', 5000) })
        {
            using var answer = await api.CallAsync(ApiHost.Schedulers(), token, key);
            await AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, "ST-App-Key");
            Assert.Contains("error=\"invalid_token\"", Challenge(answer));
        }
    }

    [Fact]
    public async Task Call_ClientDisabledOrExpired_IsRefusedAtOnce()
    {
        var client = await api.AddClientAsync(draft => draft with { ExpiresOn = api.Clock.UtcNow.AddMinutes(10) });
        var token = await api.TokenAsync(client);
        var url = ApiHost.Schedulers();

        await api.SetDisabledAsync(client, true);
        using var disabled = await api.CallAsync(url, token, client.AppKey);
        await api.SetDisabledAsync(client, false);
        using var enabled = await api.CallAsync(url, token, client.AppKey);
        api.Clock.Advance(TimeSpan.FromMinutes(10));
        using var expired = await api.CallAsync(url, token, client.AppKey);

        await AssertRefusedAsync(disabled, HttpStatusCode.Unauthorized, "Authorization");
        Assert.Equal(HttpStatusCode.OK, enabled.StatusCode);
        await AssertRefusedAsync(expired, HttpStatusCode.Unauthorized, "Authorization");
    }

    [Fact]
    public async Task Call_AnotherTenant_Is403AndNoNumberIs400()
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);

        using var other = await api.CallAsync(ApiHost.Schedulers(ApiHost.OtherTenant), token, client.AppKey);
        using var negative = await api.CallAsync(ApiHost.Schedulers(-TestAccounts.TenantId), token, client.AppKey);
        using var word = await api.CallAsync(ApiHost.Schedulers("mine"), token, client.AppKey);
        using var huge = await api.CallAsync(ApiHost.Schedulers("99999999999999999999"), token, client.AppKey);

        await AssertRefusedAsync(other, HttpStatusCode.Forbidden, "tenant");
        await AssertRefusedAsync(negative, HttpStatusCode.Forbidden, "tenant");
        await AssertRefusedAsync(word, HttpStatusCode.BadRequest, "tenant");
        await AssertRefusedAsync(huge, HttpStatusCode.BadRequest, "tenant");
    }

    [Fact]
    public async Task Call_EndpointNotGiven_Is403()
    {
        var client = await api.AddClientAsync(draft =>
            draft with
            {
                Endpoints = ApiEndpoints.All & ~ApiEndpoints.Schedulers,
            }
        );

        using var answer = await api.CallAsync(ApiHost.Schedulers(), await api.TokenAsync(client), client.AppKey);

        await AssertRefusedAsync(answer, HttpStatusCode.Forbidden, "endpoint");
    }

    [Fact]
    public async Task Call_CompaniesChosen_SeesTheirsOnly()
    {
        var mine = await AddSchedulerAsync("Mine");
        var other = await AddSchedulerAsync("Not mine");
        var client = await api.AddClientAsync(draft =>
            draft with
            {
                AllCompanies = false,
                CompanyIds = [mine.CompanyId],
            }
        );

        using var answer = await api.CallAsync(ApiHost.Schedulers(), await api.TokenAsync(client), client.AppKey);

        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(mine.ExternalId, text);
        Assert.DoesNotContain(other.ExternalId, text);
    }

    [Fact]
    public async Task Call_CookieOfAnAdmin_OpensNothing_AndTokensOpenNoPage()
    {
        var client = await api.AddClientAsync();
        var token = await api.TokenAsync(client);

        using var call = await api.CallAsync(ApiHost.Schedulers(), null, client.AppKey, Roles.Admin);
        using var page = await api.CallAsync(AppUrls.Sessions, token, client.AppKey);
        using var both = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey, Roles.Admin);

        Assert.Equal(HttpStatusCode.Unauthorized, call.StatusCode);
        Assert.Equal(HttpStatusCode.Found, page.StatusCode);
        Assert.Contains(AppUrls.SignIn, page.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
    }

    private static string Challenge(HttpResponseMessage answer) => answer.Headers.WwwAuthenticate.ToString();

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string part)
    {
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Unauthorized)
        {
            Assert.StartsWith("Bearer realm=", Challenge(answer));
        }

        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal(
            ["type", "title", "status", "traceId", "errors", "data"],
            body.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal((int)status, body.GetProperty("status").GetInt32());
        Assert.True(body.GetProperty("errors").TryGetProperty(part, out _), $"errors names no {part}: {body}");
    }

    private async Task<Scheduler> AddSchedulerAsync(string name)
    {
        await using var db = api.Open();
        var company = new Company
        {
            TenantId = TestAccounts.TenantId,
            Name = name,
            CreatedOn = api.Clock.UtcNow,
            ModifiedOn = api.Clock.UtcNow,
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(Cancel);
        var scheduler = new Scheduler
        {
            Key = company.Id,
            TenantId = TestAccounts.TenantId,
            ExternalId = $"sched_{Guid.NewGuid():N}",
            CompanyId = company.Id,
            Name = name,
            Status = SchedulerStatuses.Active,
            CreatedOn = api.Clock.UtcNow,
            ModifiedOn = api.Clock.UtcNow,
        };
        db.Schedulers.Add(scheduler);
        await db.SaveChangesAsync(Cancel);
        return scheduler;
    }
}
