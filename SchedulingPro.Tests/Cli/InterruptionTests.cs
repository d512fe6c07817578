using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchedulingPro.Dashboard.Cli;

namespace SchedulingPro.Tests.Cli;

/// <summary>The built program, killed, doubled and made to wait.</summary>
public sealed class InterruptionTests
{
    private const int Many = 6_000;

    [Fact]
    public async Task Import_KilledAndRunAgain_HasEverySessionOnce()
    {
        using var program = ProgramProcess.Create();
        var file = Sessions(program, Many);
        await program.KillOnceItStoredAsync(program.Start("import", file));
        var before = program.Count("session");

        var (exitCode, output, error) = await program.RunAsync("import", file, "--json");

        Assert.InRange(before, 1, Many - 1);
        Assert.True(exitCode == ExitCodes.Ok, error);
        var counts = First(output);
        Assert.Equal(Many - before, counts.GetProperty("new").GetInt64());
        Assert.Equal(before, counts.GetProperty("unchanged").GetInt64());
        Assert.Equal(Many, program.Count("session"));
        await AssertSoundAsync(program);
    }

    [Fact]
    public async Task Import_SameFileTwiceAtOnce_StoresEachSessionOnce()
    {
        const int some = 2_000;
        using var program = ProgramProcess.Create();
        var file = Sessions(program, some);

        var answers = await Task.WhenAll(
            program.RunAsync("import", file, "--json"),
            program.RunAsync("import", file, "--json")
        );

        Assert.All(answers, answer => Assert.True(answer.ExitCode == ExitCodes.Ok, answer.Error));
        var counts = answers.Select(answer => First(answer.Output)).ToList();
        Assert.Equal(some, counts.Sum(c => c.GetProperty("new").GetInt64()));
        Assert.Equal(some, counts.Sum(c => c.GetProperty("unchanged").GetInt64()));
        Assert.Equal(some, program.Count("session"));
        await AssertSoundAsync(program);
    }

    [Fact]
    public async Task Import_WhileAnotherProgramWrites_WaitsForIt()
    {
        using var program = ProgramProcess.Create();
        var file = Sessions(program, 10);
        using var other = program.Open(SqliteOpenMode.ReadWrite);
        var writing = other.BeginTransaction();

        var process = program.Start("import", file);
        await ProgramProcess.UntilAsync(process, () => process.TotalProcessorTime > TimeSpan.FromMilliseconds(500));
        Assert.False(process.HasExited);
        writing.Rollback();
        var (exitCode, _, error) = await ProgramProcess.EndAsync(process);

        Assert.True(exitCode == ExitCodes.Ok, error);
        Assert.Equal(10, program.Count("session"));
    }

    [Fact]
    public async Task Import_SomeRowsRejected_AnswersPartlyInJson()
    {
        using var program = ProgramProcess.Create();
        var file = program.File("some.jsonl");
        await File.WriteAllLinesAsync(
            file,
            [Session(1), "{\"id\":\"no date\"}", Session(2)],
            TestContext.Current.CancellationToken
        );

        var (exitCode, output, error) = await program.RunAsync("import", file, "--json");

        Assert.Equal(ExitCodes.Partly, exitCode);
        Assert.Equal("", error);
        var counts = First(output);
        Assert.Equal("finished", counts.GetProperty("state").GetString());
        Assert.Equal(2, counts.GetProperty("new").GetInt32());
        Assert.Equal(1, counts.GetProperty("rejected").GetInt32());
        Assert.Contains(
            "createdOn",
            await File.ReadAllTextAsync(
                counts.GetProperty("rejectedRows").GetString()!,
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task Serve_AddressIsNone_SaysSoInOneLine()
    {
        using var program = ProgramProcess.Create();

        var (exitCode, output, error) = await program.RunAsync("serve", "--urls", "nonsense");

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Contains("ASPNETCORE_URLS", error);
        Assert.DoesNotContain("   at ", output + error);
    }

    [Fact]
    public async Task Import_DamagedDatabase_SaysSoWithoutStackTrace()
    {
        using var program = ProgramProcess.Create();
        var file = Path.Combine(program.DataFolder, "schedulingpro.db");
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        await File.WriteAllTextAsync(file, new string('x', 20_000), TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await program.RunAsync("import", Sessions(program, 1));

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Contains("damaged", error);
        Assert.DoesNotContain("   at ", output + error);
    }

    private static string Sessions(ProgramProcess program, int count)
    {
        var file = program.File("sessions.jsonl");
        File.WriteAllLines(file, Enumerable.Range(0, count).Select(Session));
        return file;
    }

    private static string Session(int number)
    {
        var at = new DateTime(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number);
        var time = at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return $$"""{"id":"session-{{number}}","schedulerId":"sched_1","createdOn":"{{time}}","modifiedOn":"{{time}}","lastStep":"Contact Info" }""";
    }

    private static JsonElement First(string output)
    {
        using var answer = JsonDocument.Parse(output);
        return answer.RootElement.GetProperty("files")[0].Clone();
    }

    private static async Task AssertSoundAsync(ProgramProcess program)
    {
        var (exitCode, output, error) = await program.RunAsync("check", "--json");
        Assert.True(exitCode == ExitCodes.Ok, output + error);
    }
}
