using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>
/// Splits what was entered over the days of a period. A cost is for a company, a source and a campaign at most, so a question
/// about anything else has no cost: half of the visitors did not cost half of the money.
/// </summary>
public sealed class CostQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Filters that costs can be told by.</summary>
    private static readonly string[] Told =
    [
        FilterKeys.Company,
        FilterKeys.Campaign,
        FilterKeys.Source,
        FilterKeys.UtmSource,
        FilterKeys.Medium,
        FilterKeys.Bot,
    ];

    /// <summary>Costs of <paramref name="period"/> among those of <paramref name="filter"/>, by the values of the dimension.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="tenantId">Whose.</param>
    /// <param name="filter">What the sessions beside them are filtered by.</param>
    /// <param name="period">Local days.</param>
    /// <param name="dimension">Key of a dimension: campaign, sourceMedium, source or medium.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Costs> ExecuteAsync(
        DataScope scope,
        long tenantId,
        SessionFilter filter,
        ReportPeriod period,
        string dimension,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var currency = await SpendListQuery.CurrencyAsync(db, tenantId, cancellationToken);
        if (Values.GetValueOrDefault(dimension) is not { } value)
        {
            return new() { Currency = currency, Reason = "Costs are entered by campaign and source." };
        }

        var others = filter.Terms.Keys.Except(Told).Select(k => SessionFilterCatalog.Find(k)?.Label ?? k).ToList();
        if (others.Count > 0 || filter.Search.Length > 0)
        {
            return new()
            {
                Currency = currency,
                Reason =
                    $"What was spent cannot be split by {string.Join(", ", others.DefaultIfEmpty("a search").Select(l => l.ToLowerInvariant()))}.",
            };
        }

        var (first, last) = (period.First, period.Last);
        var spends = await SpendListQuery
            .Visible(db, scope, tenantId)
            .Where(s => s.First <= last && s.Last >= first)
            .ToListAsync(cancellationToken);
        var aliases = await db
            .CampaignAliases.AsNoTracking()
            .Where(a => a.TenantId == tenantId)
            .Select(a => new { a.Spelling, a.Name })
            .ToListAsync(cancellationToken);
        var names = CampaignChains.Resolve(aliases.Select(a => (a.Spelling, a.Name)));
        spends.ForEach(s => s.Campaign = s.Campaign is { } own ? names.GetValueOrDefault(own, own) : null);
        filter = Folded(filter, names);
        var kept = spends.Where(s => Holds(filter, s)).ToList();
        var asked = kept.Where(s => IsOfCompanies(filter, s)).ToList();
        return new()
        {
            Currency = currency,
            ByValue = asked
                .GroupBy(s => value(s) ?? FilterValues.NotGiven, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(s => Within(s, first, last)), StringComparer.Ordinal),
            LeftOut = kept.Where(s => s.CompanyId is null).Except(asked).Sum(s => Within(s, first, last)),
        };
    }

    private static readonly Dictionary<string, Func<CampaignSpend, string?>> Values = new(StringComparer.Ordinal)
    {
        ["campaign"] = s => s.Campaign,
        ["sourceMedium"] = s => s.Source,
        ["source"] = s => Part(s.Source, 0),
        ["medium"] = s => Part(s.Source, 1),
    };

    // A filter by a spelling means all that count together with it, as it does for sessions.
    private static SessionFilter Folded(SessionFilter filter, Dictionary<string, string> names) =>
        filter.Terms.TryGetValue(FilterKeys.Campaign, out var term)
            ? filter.With(
                FilterKeys.Campaign,
                term with
                {
                    Values = [.. term.Values.Select(v => names.GetValueOrDefault(v, v))],
                }
            )
            : filter;

    private static bool Holds(SessionFilter filter, CampaignSpend spend) =>
        Asks(filter, FilterKeys.Campaign, spend.Campaign)
        && Asks(filter, FilterKeys.Source, spend.Source)
        && Asks(filter, FilterKeys.UtmSource, Part(spend.Source, 0))
        && Asks(filter, FilterKeys.Medium, Part(spend.Source, 1));

    private static bool IsOfCompanies(SessionFilter filter, CampaignSpend spend) =>
        !filter.Terms.TryGetValue(FilterKeys.Company, out var term)
        || (
            spend.CompanyId is { } company
            && term.Values.Contains(company.ToString(CultureInfo.InvariantCulture)) != term.Excluded
        );

    private static bool Asks(SessionFilter filter, string key, string? value) =>
        !filter.Terms.TryGetValue(key, out var term)
        || term.Values.Contains(value ?? FilterValues.NotGiven, StringComparer.Ordinal) != term.Excluded;

    private static string? Part(string? source, int part) =>
        source?.Split(" / ") is { } parts && part < parts.Length && parts[part].Length > 0 ? parts[part] : null;

    /// <summary>Each day carries an equal part.</summary>
    private static double Within(CampaignSpend spend, DateOnly first, DateOnly last)
    {
        var from = spend.First > first ? spend.First : first;
        var to = spend.Last < last ? spend.Last : last;
        return (double)spend.Cents
            * (to.DayNumber - from.DayNumber + 1)
            / (spend.Last.DayNumber - spend.First.DayNumber + 1);
    }
}
