using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>Enters advertising costs and removes them again, entry by entry.</summary>
public sealed class SpendEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Stores costs as one entry; managers and admins only, and only for companies they see. The result's id removes it.
    /// </summary>
    /// <param name="user">Who enters them.</param>
    /// <param name="drafts">The costs.</param>
    /// <param name="file">Name of the file they come from; null for typed ones.</param>
    /// <param name="cancellationToken">Ends it; nothing is stored then.</param>
    public async Task<EditResult> AddAsync(
        UserContext user,
        IReadOnlyList<SpendDraft> drafts,
        string? file,
        CancellationToken cancellationToken
    )
    {
        ManagersOnly.Require(user);
        if (drafts.Count == 0)
        {
            return EditResult.Refused("record", "there is nothing to enter");
        }

        var problems = drafts.SelectMany(SpendRules.Problems).Distinct().ToList();
        if (problems.Count > 0)
        {
            return EditResult.Refused(problems);
        }

        if (drafts.Any(d => d.CompanyId is { } company ? !user.Scope.Sees(company) : !user.Scope.AllCompanies))
        {
            return EditResult.Refused("company", "must be one of yours");
        }

        var (id, now) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime);
        return await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                db.CampaignSpends.AddRange(
                    drafts.Select(d => new CampaignSpend
                    {
                        TenantId = user.TenantId,
                        CompanyId = d.CompanyId,
                        Source = d.Source,
                        Campaign = d.Campaign,
                        First = d.First,
                        Last = d.Last,
                        Cents = d.Cents,
                        EntryId = id,
                        UserId = user.UserId,
                        EnteredOn = now,
                    })
                );
                audit.Add(
                    db,
                    user.Actor,
                    AuditActions.SpendAdded,
                    "spend",
                    id.ToString(),
                    null,
                    Details(drafts) + (file is null ? "" : $", from {file}")
                );
                await db.SaveChangesAsync(token);
                return EditResult.Done(id.ToString());
            },
            cancellationToken
        );
    }

    /// <summary>Removes an entry; managers and admins only. Answers its costs, which can be entered again; none when it is not there.</summary>
    public Task<IReadOnlyList<SpendDraft>> RemoveAsync(
        UserContext user,
        Guid entryId,
        CancellationToken cancellationToken
    )
    {
        ManagersOnly.Require(user);
        return WriteUnit.RunAsync<IReadOnlyList<SpendDraft>>(
            contexts,
            async (db, _, token) =>
            {
                var rows = await db
                    .CampaignSpends.Where(s => s.TenantId == user.TenantId && s.EntryId == entryId)
                    .OrderBy(s => s.Id)
                    .ToListAsync(token);
                if (
                    rows.Count == 0
                    || rows.Any(r => r.CompanyId is { } c ? !user.Scope.Sees(c) : !user.Scope.AllCompanies)
                )
                {
                    return [];
                }

                db.CampaignSpends.RemoveRange(rows);
                List<SpendDraft> drafts =
                [
                    .. rows.Select(r => new SpendDraft(r.First, r.Last, r.Cents)
                    {
                        CompanyId = r.CompanyId,
                        Source = r.Source,
                        Campaign = r.Campaign,
                    }),
                ];
                audit.Add(
                    db,
                    user.Actor,
                    AuditActions.SpendRemoved,
                    "spend",
                    entryId.ToString(),
                    null,
                    Details(drafts)
                );
                await db.SaveChangesAsync(token);
                return drafts;
            },
            cancellationToken
        );
    }

    private static string Details(IReadOnlyList<SpendDraft> drafts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{drafts.Count:N0} cost(s), {drafts.Sum(d => d.Cents) / 100m:N2} in total, {drafts.Min(d => d.First):yyyy-MM-dd} to {drafts.Max(d => d.Last):yyyy-MM-dd}"
        );
}
