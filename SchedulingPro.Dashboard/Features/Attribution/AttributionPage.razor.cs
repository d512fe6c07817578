using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Where visitors came from.</summary>
public sealed partial class AttributionPage
{
    private FigureTable? sources;
    private FigureTable? touches;

    [Inject]
    private IAttributionFigures Figures { get; set; } = null!;

    protected override string Path => AppUrls.Attribution;

    protected override AttributionState Read(Uri url) => AttributionState.Read(url);

    protected override Task<AttributionView> CountAsync(AttributionState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    protected override void Draw(AttributionView view, AttributionState counted) =>
        (sources, touches) = (AttributionTables.Sources(view, counted), AttributionTables.Touched(view, counted));

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);

    private void ChangeComparison(ComparisonChoice choice) =>
        Open((State with { Comparison = choice, Problems = [] }).Url);

    private void ChangeBy(ChangeEventArgs change)
    {
        if (DimensionCatalog.Find(change.Value?.ToString() ?? "") is { } by)
        {
            Open((State with { By = by, Problems = [] }).Url);
        }
    }

    private SessionLinks LinksOf(SessionFilter filter) => new(filter, Shown!.Period.First, Shown.Period.Last);
}
