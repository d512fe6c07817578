using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>
/// What the sessions explorer shows, as it stands in the URL. The export reads the same query string, and a session's page
/// carries it along, so that the way back leads to the same place.
/// </summary>
public sealed record SessionListState
{
    public const int DefaultPageSize = 50;

    /// <summary>Numbers of rows that people are offered.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 250];

    public SelectionState Selection { get; init; } = new();

    public SessionSort Sort { get; init; } = SessionSort.Created;

    public bool Descending { get; init; } = true;

    /// <summary>Starts with 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Keys of the chosen columns in their order; empty for those that everybody gets.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public TableDensity Density { get; init; } = TableDensity.Normal;

    /// <summary>What the URL said and could not be understood.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public IReadOnlyList<SessionColumn> ShownColumns => SessionColumns.Of(Columns);

    /// <summary>Another selection begins on its first page.</summary>
    public SessionListState WithSelection(SelectionState selection) => this with { Selection = selection, Page = 1 };

    public string Url => UrlOf(AppUrls.Sessions);

    public string ExportUrl(ExportFormat format) =>
        (this with { Page = 1, PageSize = DefaultPageSize }).UrlOf(
            format == ExportFormat.Xlsx ? AppUrls.SessionsWorkbook : AppUrls.SessionsExport
        );

    public string UrlOf(string path) => AppUrls.With(path, Parameters().Select(p => (p.Name, (string?)p.Value)));

    public static SessionListState Read(Uri url) =>
        Read(
            QueryHelpers
                .ParseQuery(url.Query)
                .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? "")))
        );

    public static SessionListState Read(IEnumerable<(string Name, string Value)> parameters)
    {
        var all = parameters.ToList();
        var problems = new List<string>();
        var last = all.GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        var selection = SelectionCodec.Read(all, PeriodChoice.AllTime, problems);
        var (sort, descending) = SortOf(last.GetValueOrDefault("sort"));
        return new()
        {
            Selection = selection,
            Sort = sort,
            Descending = descending,
            Page = Number(last.GetValueOrDefault("page")) is > 0 and < 10_000_000 and { } page ? page : 1,
            PageSize =
                Number(last.GetValueOrDefault("size")) is { } size && PageSizes.Contains(size) ? size : DefaultPageSize,
            Columns = SessionColumns.Known(last.GetValueOrDefault("columns")),
            Density = last.GetValueOrDefault("density") == "compact" ? TableDensity.Compact : TableDensity.Normal,
            Problems = [.. problems],
        };
    }

    public bool Equals(SessionListState? other) => other is not null && Url == other.Url;

    public override int GetHashCode() => Url.GetHashCode(StringComparison.Ordinal);

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        foreach (var parameter in SelectionCodec.Write(Selection, PeriodChoice.AllTime))
        {
            yield return parameter;
        }

        if (Sort != SessionSort.Created || !Descending)
        {
            yield return ("sort", (Descending ? "-" : "") + Sort.ToString().ToLowerInvariant());
        }

        if (Page > 1)
        {
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        }

        if (PageSize != DefaultPageSize)
        {
            yield return ("size", PageSize.ToString(CultureInfo.InvariantCulture));
        }

        if (!Columns.IsEmpty && !SessionColumns.AreDefault(Columns))
        {
            yield return ("columns", string.Join(',', Columns));
        }

        if (Density == TableDensity.Compact)
        {
            yield return ("density", "compact");
        }
    }

    private static (SessionSort Sort, bool Descending) SortOf(string? text)
    {
        var descending = text?.StartsWith('-') != false;
        var name = text?.TrimStart('-');
        foreach (var sort in Enum.GetValues<SessionSort>())
        {
            if (sort.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return (sort, descending);
            }
        }

        return (SessionSort.Created, true);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
