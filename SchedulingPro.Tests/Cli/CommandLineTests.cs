using System.Text.Json;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(true, "serve")]
    [InlineData(true, "--urls", "http://localhost:1")]
    [InlineData(true, "urls=http://localhost:1")]
    [InlineData(false, "--help")]
    [InlineData(false, "serve", "--help")]
    [InlineData(false, "migrate")]
    [InlineData(false, "improt")]
    public void MeansServer_Arguments_AreToldApart(bool expected, params string[] args) =>
        Assert.Equal(expected, CommandLine.MeansServer(args, out _));

    [Fact]
    public void MeansServer_DataFolder_BecomesTheSetting()
    {
        CommandLine.MeansServer(["serve", "--data-folder", "x"], out var arguments);

        Assert.Equal(["--Data:Folder", "x"], arguments);
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "improt")]
    [InlineData(ExitCodes.Usage, "backup")]
    [InlineData(ExitCodes.Failed, "check")]
    [InlineData(ExitCodes.Failed, "restore", "no-such-file")]
    [InlineData(ExitCodes.Ok, "migrate")]
    [InlineData(ExitCodes.Ok, "--help")]
    public async Task Run_EmptyFolder_AnswersExitCode(int expected, params string[] args)
    {
        var (exitCode, _, _) = await RunAsync("", args);

        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task Migrate_Json_IsAloneOnTheOutput()
    {
        var (_, output, _) = await RunAsync("", "migrate", "--json");

        using var answer = JsonDocument.Parse(output);
        Assert.NotEqual(0, answer.RootElement.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task User_AddedFromInput_IsListedWithoutPassword()
    {
        var (added, _, error) = await RunAsync(
            "quite a long pass phrase\n",
            "user",
            "add",
            "ana@example.com",
            "--role",
            "Admin",
            "--password-stdin"
        );
        var (_, output, _) = await RunAsync("", "user", "list", "--json");

        Assert.True(added == ExitCodes.Ok, error);
        using var answer = JsonDocument.Parse(output);
        var user = answer.RootElement.GetProperty("users")[0];
        Assert.Equal("ana@example.com", user.GetProperty("email").GetString());
        Assert.DoesNotContain("phrase", output);
    }

    public void Dispose() => folder.Dispose();

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(
            [.. args, "--data-folder", folder.Path],
            output,
            error,
            new StringReader(input)
        );
        return (exitCode, output.ToString(), error.ToString());
    }
}
