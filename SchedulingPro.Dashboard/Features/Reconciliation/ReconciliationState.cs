using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>What the page compares; it stands in the URL, and the export takes the same.</summary>
internal sealed record ReconciliationState
{
    private const string SchedulerName = "scheduler";
    private const string RouterName = "router";
    private const string MetricName = "metric";
    public const string DefaultMetric = "totalSessions";

    public PeriodChoice Period { get; init; } = PeriodChoice.Last30Days;

    /// <summary>Scheduler ID or router id; null for all schedulers together.</summary>
    public string? SourceId { get; init; }

    public bool IsRouter { get; init; }

    /// <summary>Key of the metric whose days are shown; null for the first.</summary>
    public string? Metric { get; init; }

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public SelectionState Selection => new() { Period = Period };

    public string Url => AppUrls.With(AppUrls.Reconciliation, Parameters.Append((MetricName, Metric)));

    private IEnumerable<(string Name, string? Value)> Parameters =>
        SelectionCodec
            .Write(Selection, PeriodChoice.Last30Days)
            .Select(p => (p.Name, (string?)p.Value))
            .Append((IsRouter ? RouterName : SchedulerName, SourceId));

    /// <summary>Reads the query string; what makes no sense is left out.</summary>
    public static ReconciliationState Read(string query)
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
        var router = Given(RouterName);
        return new()
        {
            Period = period == PeriodChoice.AllTime ? PeriodChoice.Last30Days : period,
            SourceId = router ?? Given(SchedulerName),
            IsRouter = router is not null,
            Metric = Given(MetricName),
            Problems = [.. problems],
        };

        string? Given(string name) =>
            parameters.GetValueOrDefault(name) is { Length: > 0 and <= 200 } value ? value : null;
    }
}
