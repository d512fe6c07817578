using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Data;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Hosting;

/// <summary>
/// The whole dashboard on an own data folder with an empty database that goes away with it. In memory by default; after <c>UseKestrel(0)</c> and
/// <c>StartServer()</c> a real server on a free loopback port.
/// </summary>
internal class DashboardFactory : WebApplicationFactory<Program>
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("schedulingpro-test-").FullName;

    /// <summary>True: people are signed in by <see cref="TestUser"/>. False: by the dashboard itself, as in real life.</summary>
    public bool WithTestUsers { get; init; } = true;

    /// <summary>Settings beside those of the settings file, for example <c>Setup:AdminEmail</c>.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Services in place of the dashboard's own.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>A client that is signed in as the role, or as nobody. It does not follow redirects.</summary>
    public HttpClient CreateClientAs(string? role)
    {
        var client = CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }
        );
        if (role is not null)
            client.DefaultRequestHeaders.Add("Cookie", $"{TestUser.RoleCookie}={role}");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        SqliteFiles.PutMigrated(new DataFolder(Folder).DatabaseFile);
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Production");
        builder.UseSetting(DataFolder.Setting, Folder);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(Replace);
        if (WithTestUsers)
            builder.ConfigureTestServices(services =>
                services
                    .AddHostedService<TestAccounts>()
                    // Only who one is; where strangers are sent stays the dashboard's business.
                    .AddAuthentication(options => options.DefaultAuthenticateScheme = TestUser.SchemeName)
                    .AddScheme<AuthenticationSchemeOptions, TestUser>(TestUser.SchemeName, null)
            );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
