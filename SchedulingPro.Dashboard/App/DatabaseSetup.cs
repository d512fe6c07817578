using SchedulingPro.Core;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.App;

internal static class DatabaseSetup
{
    /// <summary>The database of the settings; without a connection string the file in the data folder.</summary>
    /// <exception cref="DatabaseUnusableException">The settings name no database.</exception>
    public static void AddDatabase(this WebApplicationBuilder builder, DataFolder folder)
    {
        var options =
            builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        try
        {
            var contexts = DatabaseProviders.CreateFactory(options, folder);
            builder.Services.AddSchedulingDatabase(contexts);
        }
        catch (ArgumentException error)
        {
            throw new DatabaseUnusableException(error.Message, error);
        }

        builder.Services.AddSchedulingCore();
        builder.AddUpstreamSettings();
    }

    /// <summary>Brings the database to the program's schema, before anybody is let in.</summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be used; the program must not start.</exception>
    public static async Task MigrateAsync(this WebApplication app)
    {
        var result = await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        var log = app.Services.GetRequiredService<ILogger<DatabaseMigrator>>();
        if (result.SafetyCopy is { } copy)
        {
            log.LogInformation("The database before the upgrade was copied to {File}", copy);
        }

        if (result.Applied.Count > 0)
        {
            log.LogInformation("The database was brought to migration {Migration}", result.Applied[^1]);
        }
    }
}
