using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reports;

/// <summary>Counts a report with the rights of one person, by the same metrics as the performance page.</summary>
public sealed class ReportQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    MetricQuery metrics,
    FilterOptionsQuery options
)
{
    /// <summary>The figures of a report that is made at <paramref name="asOf"/> (UTC).</summary>
    public async Task<ReportFigures> ExecuteAsync(
        UserContext user,
        ReportCadence cadence,
        ReportSubject subject,
        DateTime asOf,
        CancellationToken cancellationToken
    )
    {
        var period = ReportCalendar.PeriodOf(cadence, asOf, user.TimeZone, user.WeekStart == DayOfWeek.Sunday);
        var compared = subject.Compared(period);
        return new()
        {
            Filter = subject.Filter,
            Comparison = subject.Comparison,
            Period = period,
            Compared = compared,
            Now = await metrics.ExecuteAsync(
                user.Scope,
                new() { Filter = subject.Filter, Window = period.Window },
                [.. ReportMetrics.All],
                cancellationToken
            ),
            Before = compared is null
                ? null
                : await metrics.ExecuteAsync(
                    user.Scope,
                    new() { Filter = subject.Filter, Window = compared.Window },
                    [.. ReportMetrics.All],
                    cancellationToken
                ),
            FilterWords = await WordsAsync(user.Scope, subject.Filter, cancellationToken),
            Companies = await CompaniesAsync(user, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<string>> WordsAsync(
        DataScope scope,
        SessionFilter filter,
        CancellationToken cancellationToken
    )
    {
        var words = new List<string>();
        foreach (var (key, term) in filter.Terms)
        {
            if (SessionFilterCatalog.Find(key) is not { } field)
            {
                continue;
            }

            // Words of the sources speak for themselves; ids are shown by the names of what they mean.
            var known =
                field.Vocabulary is not null && field.Names is null
                    ? []
                    : await options.ExecuteAsync(scope, field, "", cancellationToken);
            var labels = term.Values.Select(v => known.FirstOrDefault(o => o.Value == v)?.Label ?? v);
            words.Add($"{field.Label} is {(term.Excluded ? "not " : "")}{string.Join(", ", labels)}");
        }

        return words;
    }

    private async Task<IReadOnlyList<string>> CompaniesAsync(UserContext user, CancellationToken cancellationToken)
    {
        if (user.Scope.AllCompanies)
        {
            return [];
        }

        var keys = user.Scope.CompanyIds.ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Companies.Where(c => keys.Contains(c.Id))
            .OrderBy(c => c.Name)
            .Select(c => c.Name)
            .ToListAsync(cancellationToken);
    }
}
