using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Data;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Cli;

/// <summary>The built program as a process of its own, on a data folder with one tenant.</summary>
internal sealed class ProgramProcess : IDisposable
{
    /// <summary>After this a condition will never hold: a test that fails says more than one that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly TemporaryFolder folder = new();

    /// <summary>Settings for the processes that are started.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string DataFolder => folder.File("data");

    public string File(string name) => folder.File(name);

    public static ProgramProcess Create()
    {
        var program = new ProgramProcess();
        Directory.CreateDirectory(program.DataFolder);
        SqliteFiles.PutMigrated(new DataFolder(program.DataFolder).DatabaseFile);
        program.Execute(
            "insert into tenant (id, name, time_zone, week_starts_on_sunday, created_on) values (4711, 'T', 'UTC', 0, '2026-01-01 00:00:00')"
        );
        return program;
    }

    /// <summary>Starts the program; its standard output and error are read to the end by <see cref="EndAsync"/>.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SchedulingPro.Dashboard.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["Data__Folder"] = DataFolder;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using (process)
        {
            var token = TestContext.Current.CancellationToken;
            var output = process.StandardOutput.ReadToEndAsync(token);
            var error = process.StandardError.ReadToEndAsync(token);
            await process.WaitForExitAsync(token);
            return (process.ExitCode, await output, await error);
        }
    }

    public Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) => EndAsync(Start(args));

    /// <summary>Ends the process as a power cut would, as soon as it has stored the first sessions.</summary>
    public async Task KillOnceItStoredAsync(Process process)
    {
        // Killed where it is seen: on the way back to the test it might store all the rest.
        await UntilAsync(
            process,
            () =>
            {
                var stored = Count("session") > 0;
                if (stored)
                {
                    process.Kill();
                }

                return stored;
            }
        );
        await EndAsync(process);
    }

    /// <summary>Looks again and again whether <paramref name="condition"/> holds; the process must live on meanwhile.</summary>
    public static Task UntilAsync(Process process, Func<bool> condition)
    {
        var token = TestContext.Current.CancellationToken;
        // On a thread of its own: the pool's may be busy with other tests for as long as the program needs.
        return Task.Factory.StartNew(Watch, token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Watch()
        {
            var watch = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.False(process.HasExited, "The program ended too early.");
                Assert.True(watch.Elapsed < Patience, "What was waited for never came.");
                token.WaitHandle.WaitOne(LookEvery);
                token.ThrowIfCancellationRequested();
            }
        }
    }

    public long Count(string table)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Execute(string sql)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public SqliteConnection Open(SqliteOpenMode mode)
    {
        var file = new DataFolder(DataFolder).DatabaseFile;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    public void Dispose() => folder.Dispose();
}
