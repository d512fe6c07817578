using System.Collections.Immutable;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>
/// What the comparison of schedulers shows, as it stands in the URL. The schedulers are the filter's own: two to four of them;
/// with none named, the two with the most engaged sessions.
/// </summary>
public sealed record CompareState
{
    /// <summary>Most schedulers side by side.</summary>
    public const int Most = 4;

    private const string BaseName = "base";
    private const string RateName = "rate";

    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    /// <summary>Scheduler ID of the one that the others are compared with; null for the first.</summary>
    public string? Baseline { get; init; }

    /// <summary>Key of the rate that the read-out is about.</summary>
    public string Rate { get; init; } = Rates[0];

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Rates that divide one count of sessions by another, the usual one first.</summary>
    public static IReadOnlyList<string> Rates { get; } =
    ["schedulerCompletionRate", "openedCompletionRate", "engagementRate", "abandonmentRate"];

    /// <summary>Schedulers that the URL names.</summary>
    public IReadOnlyList<string> Schedulers =>
        Selection.Filter.Terms.TryGetValue(FilterKeys.Scheduler, out var term) && !term.Excluded
            ? [.. term.Values.Take(Most)]
            : [];

    public MetricDefinition Metric => MetricCatalog.Find(Rate)!;

    public string Url =>
        AppUrls.With(
            AppUrls.Compare,
            InsightQuery
                .Write(Selection, default)
                .Append((BaseName, Baseline))
                .Append((RateName, Rate == Rates[0] ? null : Rate))
        );

    public CompareState WithSchedulers(IEnumerable<string> ids) =>
        this with
        {
            Selection = Selection with { Filter = Selection.Filter.With(FilterKeys.Scheduler, ids) },
            Problems = [],
        };

    public static CompareState Read(Uri url)
    {
        var query = new InsightQuery(url);
        var selection = query.Selection();
        if (
            selection.Filter.Terms.GetValueOrDefault(FilterKeys.Scheduler) is { Excluded: false, Values.Length: > Most }
        )
        {
            query.Tell($"scheduler: at most {Most} stand side by side, the others are left out");
        }

        return new()
        {
            Selection = selection,
            Baseline = query.Text(BaseName) is { Length: <= 100 } id ? id : null,
            Rate = query.OneOf(RateName, Rates) ?? Rates[0],
            Problems = [.. query.Problems],
        };
    }
}
