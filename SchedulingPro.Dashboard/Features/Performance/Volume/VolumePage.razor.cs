using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The page of volume.</summary>
public sealed partial class VolumePage
{
    [Inject]
    private IVolumeFigures Figures { get; set; } = null!;

    protected override string Path => AppUrls.Volume;

    /// <summary>To the sessions behind the numbers shown, which may be older than the URL for a moment.</summary>
    private SessionLinks Links => new(Counted.Selection.Filter, Shown!.First, Shown.Last);

    protected override VolumeState Read(Uri url) => VolumeState.Read(url);

    // Another map is drawn of the same numbers.
    protected override bool AskTheSame(VolumeState next, VolumeState current) =>
        (next with { Map = default }).Url == (current with { Map = default }).Url;

    protected override Task<VolumeView> CountAsync(VolumeState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);
}
