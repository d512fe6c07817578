using Microsoft.EntityFrameworkCore;
using Npgsql;
using SchedulingPro.Core.Data;
using SchedulingPro.Tests.Data;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SchedulingPro.Tests.Data;

/// <summary>
/// PostgreSQL for the tests: the server of <c>SCHEDULINGPRO_TEST_POSTGRES</c>, or a throw-away cluster started once, on
/// demand, and stopped at the end of the run. The schema is migrated once into a template; each test gets a copy.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string Template = $"sp_template_{Environment.ProcessId}";
    private static readonly Lazy<Task<Server>> Started = new(StartAsync);
    private static int databases;

    public static async Task<DatabaseUnderTest> CreateDatabaseAsync()
    {
        var server = await Started.Value;
        if (server.ConnectionString is not { } connection)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", server.Problem!);
            throw new InvalidOperationException($"PostgreSQL is required where CI=true. {server.Problem}");
        }

        var name = $"sp_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync(connection, $"create database {name} template {Template}");
        var folder = new TemporaryFolder();
        var own = new NpgsqlConnectionStringBuilder(connection) { Database = name, MaxPoolSize = 20 }.ConnectionString;
        return new(
            new() { Provider = Databases.PostgreSql, ConnectionString = own },
            folder.Path,
            async () =>
            {
                await using (var pool = new NpgsqlConnection(own))
                {
                    NpgsqlConnection.ClearPool(pool);
                }

                await ExecuteAsync(connection, $"drop database {name} with (force)");
                folder.Dispose();
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (!Started.IsValueCreated)
        {
            return;
        }

        var server = await Started.Value;
        if (server.ConnectionString is { } connection)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(connection, $"drop database if exists {Template} with (force)");
            NpgsqlConnection.ClearAllPools();
        }

        if (server.Cluster is { } cluster)
        {
            await cluster.DisposeAsync();
        }
    }

    private static async Task<Server> StartAsync()
    {
        PostgresCluster? cluster = null;
        var connection = Environment.GetEnvironmentVariable("SCHEDULINGPRO_TEST_POSTGRES");
        if (string.IsNullOrWhiteSpace(connection))
        {
            (cluster, var problem) = await PostgresCluster.StartAsync();
            if (cluster is null)
            {
                return new(null, null, problem);
            }

            connection = cluster.ConnectionString;
        }

        await ExecuteAsync(connection, $"create database {Template}");
        var template = new NpgsqlConnectionStringBuilder(connection) { Database = Template, Pooling = false };
        var options = new DatabaseOptions
        {
            Provider = Databases.PostgreSql,
            ConnectionString = template.ConnectionString,
        };
        await using (var db = DatabaseProviders.CreateFactory(options).CreateDbContext())
        {
            await db.Database.MigrateAsync();
        }

        return new(connection, cluster, null);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Server(string? ConnectionString, PostgresCluster? Cluster, string? Problem);
}
