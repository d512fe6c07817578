using System.Collections.Immutable;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>What the attribution page shows, as it stands in the URL.</summary>
public sealed record AttributionState
{
    private const string ByName = "by";
    private const string SortName = "sort";
    private static readonly TableSort Usual = new("totalSessions", Descending: true);

    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    public ComparisonChoice Comparison { get; init; }

    /// <summary>What sessions are told apart by; one of <see cref="Offered"/>.</summary>
    public Dimension By { get; init; } = Offered[0];

    /// <summary>Key of a column, and the direction.</summary>
    public TableSort Sort { get; init; } = Usual;

    /// <summary>Most lines of a table; what is not shown stands in one line. Tags in links are anybody's to invent.</summary>
    public int Most { get; init; } = 200;

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Everything that says where visitors came from.</summary>
    public static IReadOnlyList<Dimension> Offered { get; } =
    [
        .. new[]
        {
            "campaign",
            "sourceMedium",
            "source",
            "medium",
            "adGroup",
            "term",
            "content",
            "landingPage",
            "profile",
        }.Select(key => DimensionCatalog.Find(key)!),
    ];

    public string Url => AppUrls.With(AppUrls.Attribution, Parameters);

    public IEnumerable<(string Name, string? Value)> Parameters =>
        InsightQuery
            .Write(Selection, Comparison)
            .Append((ByName, By == Offered[0] ? null : By.Key))
            .Append((SortName, IsUsual(Sort) ? null : (Sort.Descending ? "-" : "") + Sort.Key));

    public static AttributionState Read(Uri url)
    {
        var query = new InsightQuery(url);
        var by = query.OneOf(ByName, Offered.Select(d => d.Key));
        var comparison = query.Comparison();
        var columns = AttributionColumns.Sortable(comparison != ComparisonChoice.None);
        var sort = query.OneOf(SortName, columns.SelectMany(column => new[] { column, "-" + column }));
        return new()
        {
            Selection = query.Selection(),
            Comparison = comparison,
            By = by is null ? Offered[0] : DimensionCatalog.Find(by)!,
            Sort = sort is null ? Usual : new(sort.TrimStart('-'), sort.StartsWith('-')),
            Problems = [.. query.Problems],
        };
    }

    /// <summary>Without a comparison there is no column of changes to order by.</summary>
    private bool IsUsual(TableSort sort) =>
        sort == Usual || !AttributionColumns.Sortable(Comparison != ComparisonChoice.None).Contains(sort.Key);
}
