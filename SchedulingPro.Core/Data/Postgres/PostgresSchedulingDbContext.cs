using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Data.Postgres;

/// <summary>The product's database on PostgreSQL.</summary>
public sealed class PostgresSchedulingDbContext(DbContextOptions<PostgresSchedulingDbContext> options)
    : SchedulingDbContext(options)
{
    /// <inheritdoc />
    public override DatabaseProvider Provider => PostgresProvider.Instance;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Words shipped with the product have fixed ids; the sequence begins after them.
        builder.Entity<VocabularyWord>().Property(w => w.Id).HasIdentityOptions(startValue: 1000);
        builder
            .Entity<LeadDisposition>()
            .Property(d => d.Id)
            .HasIdentityOptions(startValue: BuiltInDispositions.FirstOwn);
    }
}
