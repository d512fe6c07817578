using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>
/// Demo data that set-up asked for and that is still to be added. The audit log tells: the order is open until demo data was
/// completely added or was removed after it.
/// </summary>
public sealed class DemoOrder(IDbContextFactory<SchedulingDbContext> contexts)
{
    private static readonly string[] Actions =
    [
        AuditActions.DemoOrdered,
        AuditActions.DemoAdded,
        AuditActions.DemoRemoved,
    ];

    /// <summary>The tenant of the open order, or null when there is none.</summary>
    public async Task<long?> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await db
            .AuditEntries.AsNoTracking()
            .Where(entry => Actions.Contains(entry.Action))
            .OrderByDescending(entry => entry.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return last?.Action == AuditActions.DemoOrdered
            ? long.Parse(last.SubjectId, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }
}
