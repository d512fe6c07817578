using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Benchmarks;

/// <summary>The dashboard on Kestrel over the benchmark's database, and a client that calls its API as an integrator's would.</summary>
internal sealed class ApiServer : WebApplicationFactory<ApiCaller>
{
    private readonly string folder = Directory.CreateTempSubdirectory("schedulingpro-api-").FullName;
    private readonly string database;
    private RawHttp? caller;

    private ApiServer(string database)
    {
        this.database = database;
        UseKestrel(0);
        StartServer();
    }

    internal static string Sessions(int scheduler) => Scheduler(scheduler) + "/sessions";

    internal static string Performance(int scheduler) => Scheduler(scheduler) + "/performance";

    internal static async Task<ApiServer> StartAsync(BenchmarkDatabase database)
    {
        var server = new ApiServer(database.FilePath);
        var client = (
            await server
                .Services.GetRequiredService<ApiClientEditor>()
                .CreateAsync(
                    AuditActor.System,
                    BenchmarkDatabase.Tenant,
                    ApiClientDraft.Everything($"Benchmark {Guid.NewGuid():N}"),
                    default
                )
        ).Issued!;
        using var http = new HttpClient { BaseAddress = server.ClientOptions.BaseAddress };
        using var answer = await http.PostAsync(
            "/connect/token",
            new FormUrlEncodedContent([
                new("grant_type", "client_credentials"),
                new("client_id", client.ClientId),
                new("client_secret", client.ClientSecret!),
            ])
        );
        var token = await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>();
        server.caller = new(http.BaseAddress, token!["access_token"].ToString()!, client.AppKey!);
        return server;
    }

    /// <summary>Reads a whole answer and forgets it; how many bytes its body had.</summary>
    internal Task<long> ReadAsync(string url, string accept = "application/json") => caller!.ReadAsync(url, accept);

    private static string Scheduler(int scheduler) =>
        $"/schedulingpro/v2/tenant/{BenchmarkDatabase.Tenant}/schedulers/{SyntheticSessions.SchedulerId(scheduler)}";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Production");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Database:ConnectionString", $"Data Source={database}");
        builder.UseSetting("Api:Limits:CallsPerSecond", "100000");
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Error));
    }

    public override async ValueTask DisposeAsync()
    {
        caller?.Dispose();
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
