using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>The zone in which a tenant's days begin.</summary>
internal static class TenantZone
{
    /// <summary>The zone; UTC for a tenant or a zone that is not known.</summary>
    internal static async Task<TimeZoneInfo> OfAsync(
        SchedulingDbContext db,
        long tenantId,
        CancellationToken cancellationToken
    )
    {
        var id = await db
            .Tenants.Where(t => t.Id == tenantId)
            .Select(t => t.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id ?? "UTC", out var zone) ? zone : TimeZoneInfo.Utc;
    }
}
