using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Charts;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Why sessions ended without a booking.</summary>
public sealed partial class DropOffPage
{
    private IReadOnlyList<FigureTable> tables = [];
    private ChartModel? chart;

    [Inject]
    private IDropOffFigures Figures { get; set; } = null!;

    protected override string Path => AppUrls.DropOff;

    private SelectionState UnservedSelection =>
        Counted.Selection with
        {
            Filter = Counted.Selection.Filter.With(FilterKeys.TurnedAway, TurnedAway.OutsideArea),
        };

    protected override DropOffState Read(Uri url) => DropOffState.Read(url);

    protected override Task<DropOffView> CountAsync(DropOffState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);

    protected override void Draw(DropOffView view, DropOffState counted)
    {
        tables = DropOffTables.Of(view);
        chart =
            view.Days.Sum(d => d.NoSlots) == 0
                ? null
                : new(
                    ChartKind.Bar,
                    "Sessions without a time slot",
                    [.. view.Days.Select(d => d.Day.Label[..3])],
                    [new("Sessions", [.. view.Days.Select(d => (double?)d.NoSlots)], 2)],
                    "sessions"
                );
    }

    private string? HrefOfDay(ChartPoint point)
    {
        var (view, day) = (Shown!, Shown!.Days[point.Category].Day);
        var filter = DimensionCatalog.Find("weekday")!.Drill(view.NoSlots, day);
        return new SessionLinks(filter, view.Period.First, view.Period.Last).ToAll();
    }
}
