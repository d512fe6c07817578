using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Names;

/// <summary>Whether it is known where a tenant works.</summary>
public sealed class ServedZipQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>How many ZIP codes the zones of <paramref name="tenantId"/> name; 0 for an asker without a company.</summary>
    public async Task<int> CountAsync(DataScope scope, long tenantId, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies && scope.CompanyIds.IsEmpty)
        {
            return 0;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .ZoneZips.AsNoTracking()
            .Where(z => z.TenantId == tenantId)
            .Select(z => z.Zip)
            .Distinct()
            .CountAsync(cancellationToken);
    }
}
