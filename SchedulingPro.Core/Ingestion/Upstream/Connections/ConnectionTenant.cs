using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>Sets up the tenant that a connection brings in, in the time zone of the first one.</summary>
internal static class ConnectionTenant
{
    /// <summary>The time zone of the tenant that was set up; null when it was there.</summary>
    internal static async Task<string?> EnsureAsync(
        SchedulingDbContext db,
        long tenantId,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenants.AnyAsync(t => t.Id == tenantId, cancellationToken))
        {
            return null;
        }

        var first = await db
            .Tenants.AsNoTracking()
            .OrderBy(t => t.CreatedOn)
            .ThenBy(t => t.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var tenant = new Tenant
        {
            Id = tenantId,
            Name = string.Create(CultureInfo.InvariantCulture, $"Tenant {tenantId}"),
            TimeZone = first?.TimeZone ?? "UTC",
            WeekStartsOnSunday = first?.WeekStartsOnSunday ?? false,
            CreatedOn = now,
        };
        db.Tenants.Add(tenant);
        return tenant.TimeZone;
    }
}
