using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>Reads the business hours in which the ages of leads are counted.</summary>
public sealed class LeadHoursQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Hours of every company: opening hours are no secret, so that <paramref name="scope"/> leaves nothing out.</summary>
    public async Task<FollowUpDirectory> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FollowUpDirectory.LoadAsync(db, cancellationToken);
    }
}
