using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Data.Postgres;
using SchedulingPro.Core.Data.Sqlite;

namespace SchedulingPro.Core.Data;

/// <summary>The databases the product runs on; the only place that names them.</summary>
public static class DatabaseProviders
{
    /// <summary>Values of the setting <c>Database:Provider</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [SqliteProvider.ProviderName, PostgresProvider.ProviderName];

    /// <summary>
    /// A factory of contexts for <paramref name="options"/>. A database file that the options do not name lies in
    /// <paramref name="folder"/>. Throws <see cref="ArgumentException"/> for an unknown provider or an unreadable connection
    /// string.
    /// </summary>
    public static IDbContextFactory<SchedulingDbContext> CreateFactory(
        DatabaseOptions options,
        DataFolder? folder = null
    )
    {
        if (options.Provider.Equals(SqliteProvider.ProviderName, StringComparison.OrdinalIgnoreCase))
        {
            return SqliteProvider.CreateFactory(options.ConnectionString, folder?.DatabaseFile);
        }

        if (options.Provider.Equals(PostgresProvider.ProviderName, StringComparison.OrdinalIgnoreCase))
        {
            return PostgresProvider.CreateFactory(options.ConnectionString);
        }

        throw new ArgumentException(
            $"Database:Provider is \"{options.Provider}\"; it can be {string.Join(" or ", Names)}."
        );
    }

    /// <summary>What a database error means, whichever database it came from; null for errors that none knows.</summary>
    public static string? Explain(Exception error) =>
        SqliteProvider.Instance.Explain(error) ?? PostgresProvider.Instance.Explain(error);

    /// <summary>Registers the factory, and a scoped context for Identity's stores.</summary>
    public static IServiceCollection AddSchedulingDatabase(
        this IServiceCollection services,
        IDbContextFactory<SchedulingDbContext> contexts
    )
    {
        services.AddSingleton(contexts);
        services.AddScoped(_ => contexts.CreateDbContext());
        return services;
    }
}
