using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Report;

/// <summary>
/// Counts how fast and how well leads were followed up. One pass over the narrow rows of the leads that came up in the period;
/// every part of the answer carries the filter that lists its leads.
/// </summary>
public sealed class LeadReportQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    /// <summary>The report over the leads of <paramref name="selection"/>, whose tab and page do not matter.</summary>
    public async Task<LeadReport> ExecuteAsync(
        DataScope scope,
        int userId,
        LeadSelection selection,
        CancellationToken cancellationToken
    )
    {
        var filter = selection.Filter.Counted();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await LeadSet.OpenAsync(
            db,
            scope,
            userId,
            selection with
            {
                Filter = filter,
            },
            clock.GetUtcNow().UtcDateTime,
            TimeSpan.FromMinutes(options.Value.ClaimMinutes),
            cancellationToken
        );
        var total = new LeadTally();
        var people = new Dictionary<int, LeadTally>();
        var companies = new Dictionary<int, LeadTally>();
        var hours = new LeadTally[7, 24];
        await foreach (var lead in Facts(set).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (set.Sessions.Owners.Find(lead.OwnerKey) is not { } owner)
            {
                continue;
            }

            var local = TimeZoneInfo.ConvertTimeFromUtc(new(lead.ArrivedTicks, DateTimeKind.Utc), selection.Zone);
            total.Add(lead);
            Of(people, lead.FirstTouchById ?? 0).Add(lead);
            Of(companies, owner.CompanyId).Add(lead);
            (hours[(int)local.DayOfWeek, local.Hour] ??= new()).Add(lead);
        }

        return new(
            total.Figures(filter),
            await PeopleAsync(db, people, filter, cancellationToken),
            Companies(set.Sessions.Owners, companies, filter),
            Hours(hours, selection.WeekStartsOnSunday, filter)
        );
    }

    private static IQueryable<LeadFact> Facts(LeadSet set) =>
        set.Rows.Select(l => new LeadFact
        {
            OwnerKey = l.OwnerKey,
            ArrivedTicks = l.ArrivedTicks,
            IsTouched = l.FirstTouchTicks != null,
            FirstTouchById = l.FirstTouchById,
            FirstTouchSeconds = l.FirstTouchSeconds,
            FirstTouchAssignedSeconds = l.FirstTouchAssignedSeconds,
            Attempts = l.Attempts,
            IsReached = l.IsReached,
            Recovery = l.Recovery,
        });

    private static LeadTally Of(Dictionary<int, LeadTally> tallies, int key) =>
        tallies.TryGetValue(key, out var tally) ? tally : tallies[key] = new();

    private static async Task<IReadOnlyList<LeadGroup>> PeopleAsync(
        SchedulingDbContext db,
        Dictionary<int, LeadTally> people,
        LeadFilter filter,
        CancellationToken cancellationToken
    )
    {
        var ids = people.Keys.ToList();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName })
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. people
                .OrderBy(p => p.Key == 0)
                .ThenByDescending(p => p.Value.Leads)
                .ThenBy(p => p.Key)
                .Select(p => new LeadGroup(
                    p.Key == 0 ? null : names.GetValueOrDefault(p.Key, "Former user"),
                    p.Value.Figures(
                        filter.With(LeadFilterKeys.FirstTouchBy, p.Key == 0 ? FilterValues.NotGiven : Text(p.Key))
                    )
                )),
        ];
    }

    private static IReadOnlyList<LeadGroup> Companies(
        OwnerDirectory owners,
        Dictionary<int, LeadTally> companies,
        LeadFilter filter
    )
    {
        var names = owners.All.DistinctBy(o => o.CompanyId).ToDictionary(o => o.CompanyId, o => o.CompanyName);
        return
        [
            .. companies
                .OrderByDescending(c => c.Value.Leads)
                .ThenBy(c => names[c.Key], StringComparer.OrdinalIgnoreCase)
                .Select(c => new LeadGroup(
                    names[c.Key],
                    c.Value.Figures(filter.With(FilterKeys.Company, Text(c.Key)))
                )),
        ];
    }

    private static IReadOnlyList<LeadHour> Hours(LeadTally[,] hours, bool weekStartsOnSunday, LeadFilter filter) =>
        [
            .. Enumerable
                .Range(weekStartsOnSunday ? 0 : 1, 7)
                .Select(d => d % 7)
                .SelectMany(d =>
                    Enumerable
                        .Range(0, 24)
                        .Select(h => new LeadHour(
                            (DayOfWeek)d,
                            h,
                            (hours[d, h] ?? new()).Figures(
                                filter.With(LeadFilterKeys.Weekday, Text(d)).With(LeadFilterKeys.Hour, Text(h))
                            )
                        ))
                ),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
