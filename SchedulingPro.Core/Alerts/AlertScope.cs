using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Alerts;

/// <summary>Whose sessions an alert counted: only who sees all of these companies is shown it.</summary>
internal static class AlertScope
{
    /// <summary>The scope in the words of <see cref="AlertEvent.Companies"/>.</summary>
    public static string? Of(DataScope scope) => scope.AllCompanies ? null : string.Join(',', scope.CompanyIds.Order());

    /// <summary>The alerts that counted nothing beyond <paramref name="scope"/>.</summary>
    public static async Task<IQueryable<AlertEvent>> WithinAsync(
        IQueryable<AlertEvent> alerts,
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        if (scope.AllCompanies)
        {
            return alerts;
        }

        // There are as many sets of companies as there are rights among the owners of rules: a handful.
        var sets = await alerts
            .Where(e => e.Companies != null)
            .Select(e => e.Companies!)
            .Distinct()
            .ToListAsync(cancellationToken);
        var seen = sets.Where(set => Ids(set).All(scope.Sees)).ToList();
        return alerts.Where(e => e.Companies != null && seen.Contains(e.Companies));
    }

    private static IEnumerable<int> Ids(string set) =>
        set.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));
}
