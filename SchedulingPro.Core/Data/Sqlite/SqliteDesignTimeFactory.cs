using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>Lets the migration tool make a context without the program.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSchedulingDbContext>
{
    public SqliteSchedulingDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteSchedulingDbContext>()
                .UseSqlite("Data Source=:memory:")
                .UseIdentitySchema()
                .Options
        );
}
