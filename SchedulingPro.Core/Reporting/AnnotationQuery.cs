using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reporting;

/// <summary>Notes on days, for charts over time.</summary>
public sealed class AnnotationQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>
    /// Notes from <paramref name="first"/> to <paramref name="last"/> (local days, both included) in their order: those about
    /// everything, and those about companies that the asker may see and that <paramref name="filter"/> leaves.
    /// </summary>
    public async Task<IReadOnlyList<AnnotationItem>> ExecuteAsync(
        DataScope scope,
        SessionFilter filter,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from a in db.Annotations.AsNoTracking()
            where a.Date >= first && a.Date <= last
            orderby a.Date, a.Id
            select new AnnotationItem(
                a.Id,
                a.Date,
                a.Text,
                a.CompanyId,
                db.Companies.Where(c => c.Id == a.CompanyId).Select(c => c.Name).FirstOrDefault(),
                db.Users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? ""
            )
        ).ToListAsync(cancellationToken);
        var asked = filter.Terms.GetValueOrDefault(FilterKeys.Company);
        return
        [
            .. found.Where(a =>
                a.CompanyId is not { } id
                    ? scope.AllCompanies || !scope.CompanyIds.IsEmpty
                    : scope.Sees(id) && (asked is null || asked.Values.Contains(Key(id)) != asked.Excluded)
            ),
        ];
    }

    private static string Key(int companyId) => companyId.ToString(CultureInfo.InvariantCulture);
}
