using System.Net;
using System.Text.Json;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Tests.Cli;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>The command line for API clients, beside a running server.</summary>
public sealed class ApiClientVerbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_AsAProcess_PrintsFourValuesOnce()
    {
        using var program = ProgramProcess.Create();

        var (exitCode, output, error) = await program.RunAsync("api-client", "create", "--name", "Warehouse", "--json");

        Assert.True(exitCode == ExitCodes.Ok, error);
        using var answer = JsonDocument.Parse(output);
        Assert.Equal(
            ["clientId", "clientSecret", "appKey", "tenant"],
            answer.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(4711, answer.RootElement.GetProperty("tenant").GetInt64());
        Assert.DoesNotContain("cs.", error);
    }

    [Fact]
    public async Task Verbs_BesideARunningServer_CountThere()
    {
        await using var api = new ApiHost();
        var (_, output, _) = await RunAsync(
            api,
            "create",
            "--name",
            "Warehouse",
            "--endpoints",
            "schedulers",
            "router-sessions",
            "--expires",
            "9000-12-31",
            "--json"
        );
        var made = JsonSerializer.Deserialize<Created>(output, JsonSerializerOptions.Web)!;
        var client = new IssuedCredentials(made.ClientId, made.ClientSecret, made.AppKey, made.Tenant);

        var token = await api.TokenAsync(client);
        using var call = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
        Assert.Equal(HttpStatusCode.OK, call.StatusCode);
        Assert.Equal(TestAccounts.TenantId, made.Tenant);

        var (_, rotated, _) = await RunAsync(api, "rotate", made.ClientId, "--overlap", "0", "--json");
        var fresh = JsonSerializer.Deserialize<Created>(rotated, JsonSerializerOptions.Web)!.ClientSecret;
        var (keyRotated, _, _) = await RunAsync(api, "rotate-signing-key");
        Assert.Equal(ExitCodes.Ok, keyRotated);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(made.ClientSecret));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(fresh));

        var (disabled, _, _) = await RunAsync(api, "disable", made.ClientId);
        Assert.Equal(ExitCodes.Ok, disabled);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(fresh));
        // Another process's change counts when the server looks again.
        api.Clock.Advance(TimeSpan.FromSeconds(31));
        using var refused = await api.CallAsync(ApiHost.Schedulers(), token, client.AppKey);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        var (_, list, _) = await RunAsync(api, "list", "--json");
        using var listed = JsonDocument.Parse(list);
        var line = Assert.Single(listed.RootElement.GetProperty("clients").EnumerateArray());
        Assert.Equal("disabled", line.GetProperty("state").GetString());
        Assert.Equal(2, line.GetProperty("endpoints").GetArrayLength());
        Assert.DoesNotContain(fresh, list);
        var (enabled, _, _) = await RunAsync(api, "enable", made.ClientId);
        Assert.Equal(ExitCodes.Ok, enabled);

        async Task<HttpStatusCode> AskAsync(string secret)
        {
            using var answer = await api.AskAsync(made.ClientId, secret);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Verbs_WrongInput_SayWhatToDo()
    {
        await using var api = new ApiHost();
        await using (var db = api.Open())
        {
            db.Tenants.Add(
                new()
                {
                    Id = ApiHost.OtherTenant,
                    Name = "Other",
                    CreatedOn = api.Clock.UtcNow,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var several = await RunAsync(api, "create", "--name", "Warehouse");
        var company = await RunAsync(api, "create", "--name", "Warehouse", "--tenant", "4712", "--company", "Nowhere");
        var nameless = await RunAsync(api, "create", "--name", " ", "--tenant", "4712");
        var unknown = await RunAsync(api, "rotate", "cid.unknown");
        var day = await RunAsync(api, "create", "--name", "Warehouse", "--expires", "soon");

        Assert.Contains("Name a tenant with --tenant ID. Known: 4711, 4712.", several.Error);
        Assert.Contains("There is no company \"Nowhere\".", company.Error);
        Assert.Contains("name is missing.", nameless.Error);
        Assert.Contains("There is no API client cid.unknown.", unknown.Error);
        Assert.Contains("--expires takes a day such as 2030-12-31", day.Error);
        Assert.All([several, company, nameless, unknown], run => Assert.Equal(ExitCodes.Failed, run.ExitCode));
        Assert.Equal(ExitCodes.Usage, day.ExitCode);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(ApiHost api, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(
            ["api-client", .. args, "--data-folder", api.Folder],
            output,
            error,
            TextReader.Null
        );
        return (exitCode, output.ToString(), error.ToString());
    }

    private sealed record Created(string ClientId, string ClientSecret, string AppKey, long Tenant);
}
