using System.Text.Json;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Connections;

/// <summary>The command line for connections and routers, on a data folder that nobody has used yet.</summary>
public sealed class ConnectionVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Connection_FromSetToRemove_WorksWithoutAnyUser()
    {
        string[] addresses = ["--base-url", "http://127.0.0.1:9", "--token-url", "http://127.0.0.1:9"];
        var empty = await RunAsync("connection", "list");
        Environment.SetEnvironmentVariable(ConnectionVerbSet.AppKeyVariable, "k3y-of-the-environment");
        var set = await RunAsync([
            "connection",
            "set",
            "Main",
            .. addresses,
            "--tenant",
            "1234",
            "--client-id",
            "client",
            "--client-secret",
            "s3cret",
            "--allow-unsigned-webhooks",
            "--json",
        ]);
        Environment.SetEnvironmentVariable(ConnectionVerbSet.AppKeyVariable, null);
        var changed = await RunAsync("connection", "set", "main", "--allow-unsigned-webhooks", "false");
        var router = await RunAsync("router", "add", "rtr_1", "--connection", "main", "--json");
        var routers = await RunAsync("router", "list", "--connection", "main", "--json");
        var test = await RunAsync("connection", "test", "main", "--json");
        var paused = await RunAsync("connection", "pause", "main");
        var list = await RunAsync("connection", "list", "--json");
        var unrouted = await RunAsync("router", "remove", "rtr_1", "--connection", "main");
        var removed = await RunAsync("connection", "remove", "main", "--json");
        var gone = await RunAsync("connection", "remove", "main", "--json");

        Assert.Contains("There is no connection yet", empty.Output);
        Assert.All(
            [empty, set, changed, router, routers, paused, list, unrouted, removed],
            run => Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error))
        );
        Assert.Equal("added", Json(set).GetProperty("result").GetString());
        Assert.Contains("main: changed", changed.Output);
        Assert.Equal("rtr_1", Json(routers).GetProperty("routers")[0].GetProperty("id").GetString());
        Assert.Equal(ExitCodes.Failed, test.ExitCode);
        Assert.False(Json(test).GetProperty("works").GetBoolean());
        Assert.Equal("failed", Json(test).GetProperty("checks")[0].GetProperty("state").GetString());
        var line = Json(list).GetProperty("connections")[0];
        Assert.Equal("paused", line.GetProperty("state").GetString());
        Assert.Equal("http://127.0.0.1:9/connect/token", line.GetProperty("tokenUrl").GetString());
        Assert.Equal("/webhooks/scheduling-pro/main", line.GetProperty("webhookPath").GetString());
        Assert.False(line.GetProperty("allowUnsignedWebhooks").GetBoolean());
        Assert.Equal((ExitCodes.Failed, "There is no connection main."), (gone.ExitCode, gone.Error.Trim()));
        Assert.All(
            [set, changed, routers, test, list],
            run => Assert.DoesNotMatch("s3cret|k3y-of", run.Output + run.Error)
        );
    }

    [Fact]
    public async Task Connection_WrongInput_SaysWhatIsWrongInWordsOfTheCommandLine()
    {
        var incomplete = await RunAsync(
            "connection",
            "set",
            "a b",
            "--production",
            "--tenant",
            "5",
            "--client-id",
            "x"
        );
        var both = await RunAsync("connection", "set", "main", "--production", "--integration");
        var tenant = await RunAsync("connection", "set", "main", "--tenant", "five");
        var nameless = await RunAsync("router", "add", "rtr_1");
        var nowhere = await RunAsync("router", "add", "rtr_1", "--connection", "nowhere");
        var untested = await RunAsync("connection", "test", "nowhere");

        Assert.Contains("NAME must be 1 to 60", incomplete.Error);
        Assert.Contains("--client-secret is missing. --app-key is missing.", incomplete.Error);
        Assert.Contains("give one of them", both.Error);
        Assert.Contains("--tenant takes the number of a tenant", tenant.Error);
        Assert.Contains("There is no connection nowhere.", nowhere.Error);
        Assert.Contains("There is no connection nowhere.", untested.Error);
        Assert.All([incomplete, both, nowhere, untested], run => Assert.Equal(ExitCodes.Failed, run.ExitCode));
        Assert.All([tenant, nameless], run => Assert.Equal(ExitCodes.Usage, run.ExitCode));
    }

    [Fact]
    public async Task Set_Help_NamesTheVariablesOfTheSecrets()
    {
        var help = await RunAsync("connection", "set", "--help");

        Assert.Contains(ConnectionVerbSet.ClientSecretVariable, help.Output);
        Assert.Contains(ConnectionVerbSet.AppKeyVariable, help.Output);
        Assert.Contains(ConnectionVerbSet.WebhookKeyVariable, help.Output);
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement Json((int ExitCode, string Output, string Error) run) =>
        JsonDocument.Parse(run.Output).RootElement;

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(
            [.. args, "--data-folder", folder.Path],
            output,
            error,
            TextReader.Null
        );
        return (exitCode, output.ToString(), error.ToString());
    }
}
