using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>The product's database on SQLite.</summary>
public sealed class SqliteSchedulingDbContext(DbContextOptions<SqliteSchedulingDbContext> options)
    : SchedulingDbContext(options)
{
    /// <inheritdoc />
    public override DatabaseProvider Provider => SqliteProvider.Instance;
}
