using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>What the exports of pages of numbers say beside their tables.</summary>
internal static class InsightExport
{
    public static PageTables Of(
        string title,
        InsightView view,
        SelectionState selection,
        IEnumerable<FigureTable> tables
    ) =>
        new(title, [.. tables])
        {
            First = view.Period.First,
            Last = view.Period.Last,
            Facts =
            [
                .. view.Other is { } other
                    ? new[]
                    {
                        ("Compared with", PeriodWords.Dates(other) + (view.IsRunning ? ", up to the same time" : "")),
                    }
                    : [],
                ("Filters", Filters(selection.Filter)),
                ("Bots", selection.Filter.Terms.ContainsKey(FilterKeys.Bot) ? "As the filters say" : "Left out"),
            ],
        };

    private static string Filters(SessionFilter filter) =>
        filter.Terms.IsEmpty
            ? "None"
            : string.Join(
                "; ",
                filter.Terms.Select(t =>
                    $"{SessionFilterCatalog.Find(t.Key)?.Label ?? t.Key}: {(t.Value.Excluded ? "not " : "")}{string.Join(", ", t.Value.Values)}"
                )
            );
}
