using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Lists where the rows of a file can go; nothing for who may not see every company.</summary>
public sealed class ImportTargetsQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>All tenants, schedulers and routers, by name.</summary>
    public async Task<ImportTargets> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return new([], [], []);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tenants = await db.Tenants.AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        return new(
            [.. tenants.Select(t => new ImportTarget(t.Id, t.Id.ToString(CultureInfo.InvariantCulture), t.Name))],
            await db
                .Schedulers.OrderBy(s => s.Name)
                .Select(s => new ImportTarget(s.TenantId, s.ExternalId, s.Name))
                .ToListAsync(cancellationToken),
            await db
                .Routers.OrderBy(r => r.Name)
                .Select(r => new ImportTarget(r.TenantId, r.ExternalId, r.Name))
                .ToListAsync(cancellationToken)
        );
    }
}
