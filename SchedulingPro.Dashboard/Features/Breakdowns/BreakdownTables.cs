using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>The breakdown as the table that the page shows and its export holds; the export holds all lines.</summary>
internal sealed class BreakdownTables(IBreakdownFigures figures) : IPageTables
{
    public const string Key = "performance-breakdown";

    /// <summary>Longest address that servers and browsers take without a doubt; 100 values are rarely longer.</summary>
    private const int LongestLink = 4000;

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = BreakdownState.Read(AppUrls.Absolute(query)) with { Rows = int.MaxValue };
        var view = await figures.LoadAsync(state, cancellationToken);
        return InsightExport.Of("Break down", view, state.Selection, [Of(view, state)]);
    }

    public static FigureTable Of(BreakdownView view, BreakdownState counted) =>
        new()
        {
            Key = "breakdown",
            Title = $"Sessions by {string.Join(" and ", counted.Dimensions.Select(d => d.Label.ToLowerInvariant()))}",
            Columns = [.. Columns(view, counted)],
            Rows = [.. view.All.Select(line => Row(view, counted, line))],
            Sort = counted.Sort,
        };

    private static IEnumerable<FigureColumn> Columns(BreakdownView view, BreakdownState counted)
    {
        yield return new(BreakdownColumns.Value, counted.First.Label, Sortable: true);
        if (counted.Second is { } second)
        {
            yield return new("value2", second.Label) { IsName = true };
        }

        foreach (var metric in BreakdownColumns.Shown)
        {
            yield return new(
                metric.Key,
                BreakdownColumns.Title(metric),
                FigureKinds.Of(metric.Unit),
                Sortable: true,
                Hint: $"{metric.Label}: {metric.Formula}"
            );
            if (metric.Key == BreakdownColumns.Sessions)
            {
                yield return new("share", "Share", FigureKind.Rate, Hint: "Of all sessions of the selection");
            }

            if (view.Other is not null && BreakdownColumns.Compared.Contains(metric))
            {
                yield return ChangeColumns.Of(metric, BreakdownColumns.Title(metric));
            }
        }
    }

    private static FigureRow Row(BreakdownView view, BreakdownState counted, BreakdownLine line)
    {
        var links = Links(view, counted, line);
        var cells = new List<FigureCell>
        {
            FigureCell.Of(First(view, line)) with
            {
                Note = links is null ? "cannot be opened together" : null,
            },
        };
        if (counted.Second is not null)
        {
            cells.Add(FigureCell.Of(line.Values.Count > 1 ? line.Values[1].Label : ""));
        }

        foreach (var metric in BreakdownColumns.Shown)
        {
            cells.Add(FigureCell.Of(line.Of(metric), links?.To(metric)));
            if (metric.Key == BreakdownColumns.Sessions)
            {
                cells.Add(FigureCell.Of(view.Total.Sessions == 0 ? null : (double)line.Sessions / view.Total.Sessions));
            }

            if (view.Other is not null && BreakdownColumns.Compared.Contains(metric))
            {
                cells.Add(InsightChange.Of(metric, line.Of(metric), line.BeforeOf(metric)));
            }
        }

        return new(KeyOf(view, line), cells)
        {
            Kind =
                line == view.Total ? FigureRowKind.Total
                : line == view.Others ? FigureRowKind.Other
                : FigureRowKind.Normal,
            IsSmall = line.IsSmall,
        };
    }

    private static string First(BreakdownView view, BreakdownLine line) =>
        line == view.Total ? "Total"
        : line == view.Others ? "Others"
        : line.Values[0].Label;

    private static string KeyOf(BreakdownView view, BreakdownLine line) =>
        line.Values.Count == 0 ? First(view, line) : "=" + string.Join('\u001F', line.Values.Select(v => v.Key));

    /// <summary>Whether the line of all others opens its sessions, like all lines do; true too where there is no such line.</summary>
    public static bool OpensOthers(BreakdownView view, BreakdownState counted) =>
        view.Others is null || Links(view, counted, view.Others) is not null;

    /// <summary>Null for the line of all others where no filter says it, or none that an address can hold.</summary>
    private static SessionLinks? Links(BreakdownView view, BreakdownState counted, BreakdownLine line)
    {
        if (line == view.Others)
        {
            return
                view.OthersFilter is { } others
                && new SessionLinks(others, view.Period.First, view.Period.Last) is var links
                && links.ToAll().Length <= LongestLink
                ? links
                : null;
        }

        var filter = counted.Selection.Filter;
        for (var i = 0; i < line.Values.Count; i++)
        {
            filter = counted.Dimensions[i].Drill(filter, line.Values[i]);
        }

        return new(filter, view.Period.First, view.Period.Last);
    }
}
