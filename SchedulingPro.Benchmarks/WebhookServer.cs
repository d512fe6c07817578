using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Benchmarks;

/// <summary>The dashboard on Kestrel over a copy of the benchmark's database, with one person and one connection.</summary>
internal sealed class WebhookServer : WebApplicationFactory<ApiCaller>
{
    internal const string Connection = "benchmark";
    internal const string Key = "the benchmark's key of webhooks, long enough";
    internal const string Email = "benchmark@example.test";
    internal const string Password = "seven green kettles";
    private readonly string folder;

    private WebhookServer(string folder)
    {
        this.folder = folder;
        UseKestrel(0);
        StartServer();
    }

    internal Uri Address => ClientOptions.BaseAddress;

    internal static async Task<WebhookServer> StartAsync(BenchmarkDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("schedulingpro-webhooks-").FullName;
        using (var copy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={CopyIn(folder)};Pooling=False"))
        {
            copy.Open();
            database.Connection.BackupDatabase(copy);
        }

        var server = new WebhookServer(folder);
        await using var scope = server.Services.CreateAsyncScope();
        await PrepareAsync(scope.ServiceProvider);
        return server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Production");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Database:ConnectionString", $"Data Source={CopyIn(folder)}");
        builder.UseSetting("Upstream:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string CopyIn(string folder) => Path.Combine(folder, "sessions.db");

    private static async Task PrepareAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<SchedulingDbContext>();
        db.UpstreamConnections.Add(
            new()
            {
                Name = Connection,
                TenantId = BenchmarkDatabase.Tenant,
                BaseUrl = "http://127.0.0.1:9",
                TokenUrl = "http://127.0.0.1:9",
                ProtectedWebhookKey = services.GetRequiredService<ConnectionSecrets>().Protect(Key),
                IsPaused = true,
            }
        );
        await db.SaveChangesAsync();
        await services.GetRequiredService<RoleManager<IdentityRole<int>>>().CreateAsync(new(Roles.Office));
        var users = services.GetRequiredService<UserManager<User>>();
        var user = new User
        {
            UserName = Email,
            Email = Email,
            DisplayName = "Benchmark",
            AllCompanies = true,
        };
        await users.CreateAsync(user, Password);
        await users.AddToRoleAsync(user, Roles.Office);
    }
}
