using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>Schedulers side by side.</summary>
public sealed partial class ComparePage
{
    [Inject]
    private ICompareFigures Figures { get; set; } = null!;

    protected override string Path => AppUrls.Compare;

    protected override CompareState Read(Uri url) => CompareState.Read(url);

    protected override Task<CompareView> CountAsync(CompareState state, CancellationToken cancellationToken) =>
        Figures.LoadAsync(state, cancellationToken);

    private void ChangeSelection(SelectionChange change) =>
        Open((State with { Selection = change.Selection, Problems = [] }).Url, change.Replaces);

    private void ChangeRate(ChangeEventArgs change) =>
        Open((State with { Rate = change.Value?.ToString() ?? CompareState.Rates[0], Problems = [] }).Url);

    private void Add(ChangeEventArgs change)
    {
        if (change.Value is string { Length: > 0 } id)
        {
            Open(State.WithSchedulers(Shown!.Groups.Select(g => g.Id).Append(id)).Url);
        }
    }

    private string Without(string id) =>
        (
            State.WithSchedulers(Shown!.Groups.Select(g => g.Id).Where(other => other != id)) with
            {
                Baseline = State.Baseline == id ? null : State.Baseline,
            }
        ).Url;

    private string AsBase(string id) =>
        (State.WithSchedulers(Shown!.Groups.Select(g => g.Id)) with { Baseline = id }).Url;
}
