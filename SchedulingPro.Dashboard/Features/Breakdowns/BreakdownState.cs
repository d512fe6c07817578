using System.Collections.Immutable;
using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>What the breakdown shows, as it stands in the URL.</summary>
public sealed record BreakdownState
{
    private const string FirstName = "d";
    private const string SecondName = "d2";
    private const string SortName = "sort";
    private const string RowsName = "rows";

    /// <summary>How many rows stand above the one of all others.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 100, 500];

    /// <summary>Most bookings lost since the period compared with first.</summary>
    public static TableSort WorstChange { get; } = new(ChangeColumns.KeyOf("booked"), Descending: false);

    public SelectionState Selection { get; init; } = new() { Period = PeriodChoice.Last30Days };

    public ComparisonChoice Comparison { get; init; }

    public Dimension First { get; init; } = DimensionCatalog.Find("campaign")!;

    /// <summary>Null for one dimension.</summary>
    public Dimension? Second { get; init; }

    /// <summary>Key of a column, and the direction; null for the usual order.</summary>
    public TableSort? Sorted { get; init; }

    /// <summary>Most sessions first, unless the values have an order of their own.</summary>
    public TableSort Sort =>
        Sorted
        ?? (
            First.IsOrdered
                ? new(BreakdownColumns.Value, Descending: false)
                : new(BreakdownColumns.Sessions, Descending: true)
        );

    public int Rows { get; init; } = Sizes[0];

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public IReadOnlyList<Dimension> Dimensions => Second is null ? [First] : [First, Second];

    public string Url => AppUrls.With(AppUrls.Breakdown, Parameters);

    public IEnumerable<(string Name, string? Value)> Parameters =>
        InsightQuery
            .Write(Selection, Comparison)
            .Append((FirstName, First.Key == "campaign" ? null : First.Key))
            .Append((SecondName, Second?.Key))
            .Append((SortName, Sorted is null || !IsKnown(Sorted) ? null : (Sorted.Descending ? "-" : "") + Sorted.Key))
            .Append((RowsName, Rows == Sizes[0] ? null : Rows.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same with the worst changes first; what is not compared is compared with the period before.</summary>
    public BreakdownState WorstFirst() =>
        this with
        {
            Comparison = Comparison == ComparisonChoice.None ? ComparisonChoice.Previous : Comparison,
            Sorted = WorstChange,
            Problems = [],
        };

    public static BreakdownState Read(Uri url)
    {
        var query = new InsightQuery(url);
        var keys = DimensionCatalog.All.Select(d => d.Key).ToList();
        var first = DimensionCatalog.Find(query.OneOf(FirstName, keys) ?? "campaign")!;
        var second = query.OneOf(SecondName, keys.Where(key => key != first.Key));
        var comparison = query.Comparison();
        var columns = BreakdownColumns.Sortable(comparison != ComparisonChoice.None);
        var sort = query.OneOf(SortName, columns.SelectMany(column => new[] { column, "-" + column }));
        var rows = query.OneOf(RowsName, Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));
        return new()
        {
            Selection = query.Selection(),
            Comparison = comparison,
            First = first,
            Second = second is null ? null : DimensionCatalog.Find(second),
            Sorted = sort is null ? null : new(sort.TrimStart('-'), sort.StartsWith('-')),
            Rows = rows is null ? Sizes[0] : int.Parse(rows, CultureInfo.InvariantCulture),
            Problems = [.. query.Problems],
        };
    }

    /// <summary>Without a comparison there is no column of changes to order by.</summary>
    private bool IsKnown(TableSort sort) =>
        BreakdownColumns.Sortable(Comparison != ComparisonChoice.None).Contains(sort.Key);
}
