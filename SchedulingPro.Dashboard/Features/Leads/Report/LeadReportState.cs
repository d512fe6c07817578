using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>What the team report shows, as it stands in the URL; its export takes the same.</summary>
internal sealed record LeadReportState
{
    private const string MapName = "map";

    public PeriodChoice Period { get; init; } = PeriodChoice.Last30Days;

    /// <summary>Key of the only company, or null for all.</summary>
    public string? Company { get; init; }

    /// <summary>What the map of the week shows.</summary>
    public LeadMap Map { get; init; }

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>The period as the period picker takes it.</summary>
    public SelectionState Selection => new() { Period = Period };

    /// <summary>The leads that are reported on.</summary>
    public LeadFilter Filter =>
        (LeadFilter.None with { Arrived = Period }).With(FilterKeys.Company, Company is null ? [] : [Company]);

    public string Url =>
        AppUrls.With(
            AppUrls.LeadsReport,
            Parameters.Append((MapName, Map == default ? null : Map.ToString().ToLowerInvariant()))
        );

    /// <summary>Whether the same numbers are asked for, however they are shown.</summary>
    public bool AsksTheSameAs(LeadReportState other) => Period == other.Period && Company == other.Company;

    private IEnumerable<(string Name, string? Value)> Parameters =>
        SelectionCodec
            .Write(Selection, PeriodChoice.Last30Days)
            .Select(p => (p.Name, (string?)p.Value))
            .Append((FilterKeys.Company, Company));

    /// <summary>Reads the query string; what makes no sense is left out.</summary>
    public static LeadReportState Read(string query)
    {
        var parameters = QueryHelpers
            .ParseQuery(query)
            .ToDictionary(p => p.Key, p => p.Value.LastOrDefault() ?? "", StringComparer.Ordinal);
        var problems = new List<string>();
        var period = SelectionCodec
            .Read(
                parameters.Where(p => p.Key is "from" or "to" or "period").Select(p => (p.Key, p.Value)),
                PeriodChoice.Last30Days,
                problems
            )
            .Period;
        var company = parameters.GetValueOrDefault(FilterKeys.Company);
        return new()
        {
            Period = period == PeriodChoice.AllTime ? PeriodChoice.Last30Days : period,
            Company = company is { Length: > 0 and <= 20 } ? company : null,
            Map = parameters.GetValueOrDefault(MapName) == "within5" ? LeadMap.Within5 : LeadMap.Leads,
            Problems = [.. problems],
        };
    }
}
