namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>
/// A table of numbers as plain values: a page draws it with <see cref="FigureTableView"/>, and exports write the very same one.
/// </summary>
public sealed record FigureTable
{
    /// <summary>Names it among the page's tables, in URLs and file names: "funnel".</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<FigureColumn> Columns { get; init; }

    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>
    /// Rows that follow, read only while a file is written: of what a page shows a page at a time, files hold all without
    /// holding it in memory.
    /// </summary>
    public IAsyncEnumerable<FigureRow>? More { get; init; }

    /// <summary>The order the rows are in, where the reader can choose it.</summary>
    public TableSort? Sort { get; init; }

    /// <summary>What one has to know to read it; stands under the title.</summary>
    public string? Note { get; init; }

    /// <summary>Of the columns of the kind <see cref="FigureKind.Money"/>: an ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Time zone in which instants are shown.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>The same table in another order. Rows without a value come last, then the other ones, then the total.</summary>
    public FigureTable SortedBy(TableSort? sort)
    {
        var at = sort is null ? -1 : Columns.ToList().FindIndex(column => column.Key == sort.Key);
        if (at < 0)
        {
            return this;
        }

        var kind = Columns[at].Kind;
        var normal = Rows.Where(row => row.Kind == FigureRowKind.Normal).ToList();
        var known = normal.Where(row => Value(row.Cells[at], kind) is not null);
        var ordered = sort!.Descending
            ? known.OrderByDescending(row => Value(row.Cells[at], kind), ValueOrder.Instance)
            : known.OrderBy(row => Value(row.Cells[at], kind), ValueOrder.Instance);
        return this with
        {
            Sort = sort,
            Rows =
            [
                .. ordered,
                .. normal.Where(row => Value(row.Cells[at], kind) is null),
                .. Rows.Where(row => row.Kind == FigureRowKind.Other),
                .. Rows.Where(row => row.Kind == FigureRowKind.Total),
            ],
        };
    }

    private static object? Value(FigureCell cell, FigureKind kind) =>
        kind switch
        {
            FigureKind.Text => cell.Text,
            FigureKind.Date => cell.Date,
            FigureKind.Instant => cell.Instant,
            _ => cell.Number,
        };

    private sealed class ValueOrder : IComparer<object?>
    {
        public static readonly ValueOrder Instance = new();

        public int Compare(object? x, object? y) =>
            (x, y) is (string left, string right)
                ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase)
                : Comparer<object>.Default.Compare(x, y);
    }
}
