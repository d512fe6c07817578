using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SchedulingPro.Core.Data;

/// <summary>Hands out a provider's pooled contexts as the product's context.</summary>
internal sealed class DerivedContextFactory<TContext>(DbContextOptions<TContext> options)
    : IDbContextFactory<SchedulingDbContext>
    where TContext : SchedulingDbContext
{
    private readonly PooledDbContextFactory<TContext> pool = new(options);

    public SchedulingDbContext CreateDbContext() => pool.CreateDbContext();

    public async Task<SchedulingDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await pool.CreateDbContextAsync(cancellationToken);
}
