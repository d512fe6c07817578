using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Cli;

/// <summary>The built program against a stand-in upstream, killed in the middle of its backfill.</summary>
public sealed class SyncInterruptionTests
{
    private const int Many = 3000;

    [Fact]
    public async Task SyncOnce_KilledTwiceAndRunAgain_EqualsTheStandInsTruth()
    {
        using var program = ProgramProcess.Create();
        program.Settings["Upstream__PageSize"] = "100";
        program.Settings["Upstream__SnapshotDays"] = "2";
        await using var standIn = await StandInUpstream.StartAsync(
            StandInGeneration.Account(3, Many, DateTime.UtcNow.AddHours(-1))
        );
        await ConnectAsync(program, standIn);
        var first = await KillAtAsync(program, standIn, 14);
        var second = await KillAtAsync(program, standIn, 24);

        var (exitCode, output, error) = await program.RunAsync("sync", "--once", "--json");

        Assert.True(exitCode == ExitCodes.Ok, output + error);
        using var answer = JsonDocument.Parse(output);
        var connection = answer.RootElement.GetProperty("connections")[0];
        Assert.InRange(first, 1, second - 1);
        Assert.InRange(second, 2, Many - 1);
        Assert.Equal("Complete", connection.GetProperty("state").GetString());
        Assert.Equal(Many - second, connection.GetProperty("new").GetInt64());
        Assert.Equal(
            standIn.Sessions.Truth().Select(t => $"{t.Id} {t.ModifiedOn.Ticks}").Order(StringComparer.Ordinal),
            Stored(program)
        );
        await RunHereAsync(program, "check");
    }

    private static async Task ConnectAsync(ProgramProcess program, StandInUpstream standIn)
    {
        var account = standIn.Credentials;
        await RunHereAsync(
            program,
            "connection",
            "set",
            "main",
            "--base-url",
            account.BaseUrl,
            "--token-url",
            account.TokenUrl,
            "--tenant",
            account.TenantId.ToString(CultureInfo.InvariantCulture),
            "--client-id",
            account.ClientId,
            "--client-secret",
            account.ClientSecret,
            "--app-key",
            account.AppKey
        );
        await RunHereAsync(program, "router", "add", StandInGeneration.RouterId(0), "--connection", "main");
    }

    /// <summary>A verb that is not to be killed needs no process of its own.</summary>
    private static async Task RunHereAsync(ProgramProcess program, params string[] args)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            [.. args, "--data-folder", program.DataFolder],
            output,
            output,
            TextReader.Null
        );
        Assert.True(exitCode == ExitCodes.Ok, output.ToString());
    }

    /// <summary>Ends the process as a power cut would, while it waits for an answer and stores the one before.</summary>
    private static async Task<long> KillAtAsync(ProgramProcess program, StandInUpstream standIn, int call)
    {
        var calls = 0;
        var started = new TaskCompletionSource<Process>();
        standIn.Before = async received =>
        {
            if (received.IsSessions && Interlocked.Increment(ref calls) == call)
            {
                (await started.Task).Kill();
            }
        };
        var process = program.Start("sync", "--once");
        started.SetResult(process);
        var (exitCode, _, _) = await ProgramProcess.EndAsync(process);
        standIn.Before = null;
        Assert.NotEqual(ExitCodes.Ok, exitCode);
        return program.Count("session");
    }

    private static List<string> Stored(ProgramProcess program)
    {
        using var connection = program.Open(SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "select external_id || ' ' || modified_ticks from session order by external_id";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
