using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The page of numbers.</summary>
public sealed partial class PerformancePage
{
    [Inject]
    private IPerformanceFigures Figures { get; set; } = null!;

    protected override string Path => AppUrls.Performance;

    /// <summary>To the sessions behind the numbers shown, which may be older than the URL for a moment.</summary>
    private SessionLinks Links => new(Counted.Selection.Filter, Shown!.First, Shown.Last);

    protected override PerformanceState Read(Uri url) => PerformanceState.Read(url);

    // Another metric drawn or a step left out are the same numbers.
    protected override bool AskTheSame(PerformanceState next, PerformanceState current) =>
        (next with { Metric = null, LeftOut = [] }).Url == (current with { Metric = null, LeftOut = [] }).Url;

    protected override Task<PerformanceView> CountAsync(PerformanceState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);

    private void ChangeComparison(ComparisonChoice choice) =>
        Open((State with { Comparison = choice, Problems = [] }).Url);
}
