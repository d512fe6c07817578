using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SchedulingPro.Core.Data.Postgres;

/// <summary>Lets the migration tool make a context without the program.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresSchedulingDbContext>
{
    public PostgresSchedulingDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresSchedulingDbContext>()
                .UseNpgsql("Host=localhost")
                .UseIdentitySchema()
                .Options
        );
}
