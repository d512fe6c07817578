using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Dashboard.App;

internal static class DatabaseSetup
{
    /// <summary>The database of the settings; without a connection string the file in the data folder.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder, DataFolder folder)
    {
        var options =
            builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            options = options with
            {
                ConnectionString = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile }.ToString(),
            };
        }

        builder.Services.AddSchedulingDatabase(_ => options);
        builder.Services.AddSchedulingCore();
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }
}
