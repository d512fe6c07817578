using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>Upstream's figures beside ours. What is compared stands in the URL; the newest question wins.</summary>
public sealed partial class ReconciliationPage : IDisposable
{
    private ReconciliationState state = new();
    private ReconciliationView? view;
    private CancellationTokenSource? loading;
    private string? failure;
    private bool isBusy;

    [Inject]
    private ReconciliationModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ReconciliationPage> Log { get; set; } = null!;

    /// <summary>The metric whose days are shown.</summary>
    private string Metric =>
        state.Metric is { } key && view?.Result.Totals.Any(v => v.Key == key) == true
            ? key
            : view?.Result.Totals.FirstOrDefault()?.Key ?? ReconciliationState.DefaultMetric;

    private ReconciledValue? Shown => view?.Result.Totals.FirstOrDefault(v => v.Key == Metric);

    private string SourceKey => state.SourceId is null ? "" : KeyOf(state.SourceId, state.IsRouter);

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        state = ReconciliationState.Read(new Uri(Navigation.Uri).Query);
        await LoadAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        loading?.Cancel();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath == AppUrls.Reconciliation)
        {
            _ = InvokeAsync(() => ShowAsync(ReconciliationState.Read(url.Query)));
        }
    }

    private async Task ShowAsync(ReconciliationState next)
    {
        var asksTheSame =
            next with { Metric = null, Problems = [] } == state with { Metric = null, Problems = [] }
            && view is not null;
        state = next;
        if (!asksTheSame)
        {
            await LoadAsync();
        }

        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        var mine = loading = new CancellationTokenSource();
        (isBusy, failure) = (true, null);
        StateHasChanged();
        try
        {
            var found = await Model.LoadAsync(state, mine.Token);
            if (loading == mine)
            {
                view = found;
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A newer question took its place, or the page is gone.
        }
        catch (Exception error)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
        finally
        {
            mine.Dispose();
            if (loading == mine)
            {
                (loading, isBusy) = (null, false);
            }
        }
    }

    private void ChangePeriod(SelectionChange change) =>
        Navigation.NavigateTo((state with { Period = change.Selection.Period }).Url);

    private void ChangeSource(ChangeEventArgs change)
    {
        var source = view?.Result.Sources.FirstOrDefault(s => KeyOf(s.Id, s.IsRouter) == change.Value as string);
        Navigation.NavigateTo(
            (state with { SourceId = source?.Id, IsRouter = source?.IsRouter == true, Metric = null }).Url
        );
    }

    private string HrefOf(ReconciledValue value) => (state with { Metric = value.Key }).Url;

    private static string KeyOf(string id, bool isRouter) => (isRouter ? "router " : "scheduler ") + id;

    [LoggerMessage(LogLevel.Error, "The reconciliation failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
