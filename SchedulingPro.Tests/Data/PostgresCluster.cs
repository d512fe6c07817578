using System.Diagnostics;

namespace SchedulingPro.Tests.Data;

/// <summary>A PostgreSQL server of this test run only: its own folder, a socket instead of a port, nothing synced to disk.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "schedulingpro";
    private readonly string tools;
    private readonly string folder;

    private PostgresCluster(string tools, string folder)
    {
        this.tools = tools;
        this.folder = folder;
    }

    internal string ConnectionString => $"Host={folder};Username={User};Database=postgres;Include Error Detail=true";

    internal static async Task<(PostgresCluster? Cluster, string? Problem)> StartAsync()
    {
        if (FindTools() is not { } tools)
        {
            return (
                null,
                "No PostgreSQL server programs were found. Install the package postgresql, or name a server in SCHEDULINGPRO_TEST_POSTGRES."
            );
        }

        var folder = NewFolder();
        var cluster = new PostgresCluster(tools, folder);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", ["postgres", folder]);
        }

        var data = Path.Combine(folder, "data");
        var problem =
            await cluster.RunToolAsync(
                "initdb",
                [
                    "-D",
                    data,
                    "-U",
                    User,
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync",
                    "--no-instructions",
                ]
            )
            ?? await cluster.RunToolAsync(
                "pg_ctl",
                [
                    "start",
                    "-w",
                    "-D",
                    data,
                    "-l",
                    Path.Combine(folder, "log"),
                    "-o",
                    $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off "
                        + "-c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB",
                ]
            );
        return problem is null ? (cluster, null) : (null, $"A PostgreSQL server could not be started: {problem}");
    }

    public async ValueTask DisposeAsync()
    {
        await RunToolAsync("pg_ctl", ["stop", "-m", "immediate", "-D", Path.Combine(folder, "data")]);
        Directory.Delete(folder, recursive: true);
    }

    // A database per test is thousands of files made and removed, which a disk's file system takes far longer for than
    // memory does: a third of the processor time of a whole run.
    private static string NewFolder()
    {
        const string memory = "/dev/shm";
        const long enough = 2L << 30;
        if (
            !OperatingSystem.IsLinux()
            || !Directory.Exists(memory)
            || new DriveInfo(memory).AvailableFreeSpace < enough
        )
        {
            return Directory.CreateTempSubdirectory("sppg-").FullName;
        }

        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return Directory.CreateDirectory(Path.Combine(memory, $"sppg-{Path.GetRandomFileName()}"), ownerOnly).FullName;
    }

    private static string? FindTools()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(d => double.Parse(Path.GetFileName(d)))
            : Enumerable.Empty<string>();
        var paths = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return versions
            .Select(v => Path.Combine(v, "bin"))
            .Concat(paths)
            .FirstOrDefault(p => File.Exists(Path.Combine(p, "initdb")));
    }

    // The server refuses to run as root, so root hands over to the user that the package made.
    private Task<string?> RunToolAsync(string tool, string[] arguments)
    {
        var path = Path.Combine(tools, tool);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task<string?> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : $"{Path.GetFileName(program)}: {await errors} {await output}".Trim();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return $"{program}: {error.Message}";
        }
    }
}
