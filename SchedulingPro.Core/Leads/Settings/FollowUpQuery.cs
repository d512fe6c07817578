using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>Reads how the asker's companies call back, and the dispositions.</summary>
public sealed class FollowUpQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>The companies by name.</summary>
    public async Task<IReadOnlyList<FollowUpItem>> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var directory = await FollowUpDirectory.LoadAsync(db, cancellationToken);
        var rows = await db.CompanyFollowUps.AsNoTracking().ToDictionaryAsync(f => f.CompanyId, cancellationToken);
        var companies = await db
            .Companies.AsNoTracking()
            .OrderBy(c => c.Name)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. companies
                .Where(c => scope.Sees(c.Id))
                .Select(c => new FollowUpItem(
                    c.Name,
                    new()
                    {
                        CompanyId = c.Id,
                        TimeZone = rows.GetValueOrDefault(c.Id)?.TimeZone ?? "",
                        Hours = directory.HoursOf(c.Id).Days,
                        Templates = directory.TemplatesOf(c.Id),
                    },
                    !rows.ContainsKey(c.Id)
                )),
        ];
    }

    /// <summary>All dispositions in their order, the retired ones too.</summary>
    public async Task<IReadOnlyList<LeadDisposition>> DispositionsAsync(
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies && scope.CompanyIds.IsEmpty)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .LeadDispositions.AsNoTracking()
            .OrderBy(d => d.Position)
            .ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);
    }
}
