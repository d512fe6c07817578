using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>A number taken apart by one or two dimensions.</summary>
public sealed partial class BreakdownPage
{
    private FigureTable? table;

    [Inject]
    private IBreakdownFigures Figures { get; set; } = null!;

    private bool OpensOthers => Shown is null || BreakdownTables.OpensOthers(Shown, Counted);

    private string Description =>
        "Which campaigns, devices, places or hours make a number, and which of them changed. Every number opens its sessions"
        + (OpensOthers ? "." : ", except those of the line “Others”.");

    protected override string Path => AppUrls.Breakdown;

    private bool IsWorstFirst => State.Sort == State.WorstFirst().Sort && State.Comparison != ComparisonChoice.None;

    protected override BreakdownState Read(Uri url) => BreakdownState.Read(url);

    protected override Task<BreakdownView> CountAsync(BreakdownState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    protected override void Draw(BreakdownView view, BreakdownState counted) =>
        table = BreakdownTables.Of(view, counted);

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);

    private void ChangeComparison(ComparisonChoice choice) =>
        Open((State with { Comparison = choice, Problems = [] }).Url);

    private void ChangeFirst(ChangeEventArgs change)
    {
        if (DimensionCatalog.Find(change.Value?.ToString() ?? "") is { } first)
        {
            var second = State.Second?.Key == first.Key ? null : State.Second;
            Open((State with { First = first, Second = second, Problems = [] }).Url);
        }
    }

    private void ChangeSecond(ChangeEventArgs change) =>
        Open((State with { Second = DimensionCatalog.Find(change.Value?.ToString() ?? ""), Problems = [] }).Url);
}
