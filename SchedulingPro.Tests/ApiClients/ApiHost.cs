using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>The whole dashboard with a clock that tests move forward, and ways to call its API as an integrator would.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    public const long OtherTenant = 4712;

    private readonly DashboardFactory dashboard = new()
    {
        Settings =
        {
            ["Api:Limits:CallsPerSecond"] = "10000",
            ["Api:Limits:TokensPerMinute"] = "10000",
            ["Api:Limits:TokensPerMinuteAndNetwork"] = "10000",
        },
    };
    private readonly WebApplicationFactory<Program> host;
    private int names;

    public ApiHost()
        : this([]) { }

    internal ApiHost(Dictionary<string, string> settings, Action<IServiceCollection>? services = null)
    {
        foreach (var (name, value) in settings)
        {
            dashboard.Settings[name] = value;
        }

        host = dashboard.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(added =>
            {
                added.AddSingleton<TimeProvider>(Clock);
                services?.Invoke(added);
            })
        );
        Client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
    }

    public TestClock Clock { get; } = new();

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>The server's data folder, for commands beside it.</summary>
    public string Folder => dashboard.Folder;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The list of schedulers of the tenant.</summary>
    public static string Schedulers(object? tenant = null) =>
        ApiRoutes.Tenant.Replace("{tenant}", $"{tenant ?? TestAccounts.TenantId}") + ApiRoutes.Schedulers;

    /// <summary>A browser signed in as the role, on the same server.</summary>
    public HttpClient CreateClientAs(string role)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", $"{TestUser.RoleCookie}={role}");
        return client;
    }

    public async Task<IssuedCredentials> AddClientAsync(Func<ApiClientDraft, ApiClientDraft>? change = null)
    {
        var draft = ApiClientDraft.Everything($"Client {Interlocked.Increment(ref names)}");
        var result = await Services
            .GetRequiredService<ApiClientEditor>()
            .CreateAsync(AuditActor.System, TestAccounts.TenantId, change?.Invoke(draft) ?? draft, Cancel);
        Assert.Empty(result.Errors);
        return result.Issued!;
    }

    public Task<ApiClientResult> SetDisabledAsync(IssuedCredentials client, bool disabled) =>
        Services
            .GetRequiredService<ApiClientEditor>()
            .SetDisabledAsync(AuditActor.System, client.ClientId, disabled, Cancel);

    public async Task<IssuedCredentials> RotateAsync(
        IssuedCredentials client,
        ApiCredentialKind kind,
        TimeSpan overlap
    ) =>
        (
            await Services
                .GetRequiredService<ApiCredentialRotation>()
                .RotateAsync(AuditActor.System, client.ClientId, kind, overlap, seenModifiedOn: null, Cancel)
        ).Issued!;

    public async Task<HttpResponseMessage> PostAsync(
        HttpContent? content,
        AuthenticationHeaderValue? authorization = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Token) { Content = content };
        request.Headers.Authorization = authorization;
        return await Client.SendAsync(request, Cancel);
    }

    /// <summary>Asks for a token with the credentials in the form.</summary>
    public Task<HttpResponseMessage> AskAsync(string clientId, string? secret) =>
        PostAsync(
            new FormUrlEncodedContent([
                new("grant_type", "client_credentials"),
                new("client_id", clientId),
                new("client_secret", secret ?? ""),
            ])
        );

    public async Task<string> TokenAsync(IssuedCredentials client)
    {
        using var answer = await AskAsync(client.ClientId, client.ClientSecret);
        return (await JsonAsync(answer)).GetProperty("access_token").GetString()!;
    }

    /// <summary>Calls with these values of the headers; null leaves one out.</summary>
    public async Task<HttpResponseMessage> CallAsync(
        string url,
        string? authorization,
        string? appKey,
        string? role = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (appKey is not null)
        {
            request.Headers.Add("ST-App-Key", appKey);
        }

        if (role is not null)
        {
            request.Headers.Add("Cookie", $"{TestUser.RoleCookie}={role}");
        }

        return await Client.SendAsync(request, Cancel);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return document.RootElement.Clone();
    }

    public SchedulingDbContext Open() =>
        Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        await dashboard.DisposeAsync();
    }
}
