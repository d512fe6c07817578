using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>A database that cannot be reached.</summary>
internal sealed class BrokenContexts : IDbContextFactory<SchedulingDbContext>
{
    public SchedulingDbContext CreateDbContext() => throw new IOException("The database is away.");
}
