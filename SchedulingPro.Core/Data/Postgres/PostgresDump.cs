using System.Diagnostics;
using Npgsql;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Core.Data.Postgres;

/// <summary>Copies of a PostgreSQL database through the server's own tools, which know best what belongs to a copy.</summary>
internal static class PostgresDump
{
    /// <summary>Writes a dump in pg_dump's custom format.</summary>
    internal static async Task WriteAsync(string connectionString, string file, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        await RunAsync(
            "pg_dump",
            [
                "--format=custom",
                "--no-owner",
                $"--host={server.Host}",
                $"--port={server.Port}",
                $"--username={server.Username}",
                "--no-password",
                $"--file={file}",
                $"--dbname={server.Database}",
            ],
            server.Password,
            cancellationToken
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>The migrations written in a dump's history table; reading all of the dump proves that it is whole.</summary>
    internal static async Task<IReadOnlyList<string>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var history = await RunAsync(
            "pg_restore",
            ["--data-only", "--table=__EFMigrationsHistory", "--file=-", file],
            null,
            cancellationToken
        );
        return
        [
            .. history
                .Split('\n')
                .SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => line != "\\.")
                .Select(line => line.Split('\t')[0]),
        ];
    }

    private static async Task<string> RunAsync(
        string tool,
        IEnumerable<string> arguments,
        string? password,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(Find(tool), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!string.IsNullOrEmpty(password))
        {
            start.Environment["PGPASSWORD"] = password;
        }

        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? output
                : throw new DatabaseUnusableException($"{tool} failed: {(await errors).Trim().TrimEnd('.')}.");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static string Find(string tool)
    {
        var name = OperatingSystem.IsWindows() ? tool + ".exe" : tool;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, name))
                .FirstOrDefault(File.Exists)
            ?? throw new DatabaseUnusableException(
                $"{tool} is not installed here. Install PostgreSQL's client programs, or run {tool} where they are."
            );
    }
}
