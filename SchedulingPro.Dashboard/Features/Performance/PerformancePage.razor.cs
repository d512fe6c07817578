using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Live;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The page of numbers. What it shows stands in its URL; the newest question wins, and older ones stop counting.</summary>
public sealed partial class PerformancePage : IDisposable
{
    private const string HandoverName = "performance";
    private PerformanceState state = new();
    private PersistingComponentStateSubscription handover;
    private CancellationTokenSource? loading;
    private LiveUpdates? live;
    private string? failure;
    private bool isLoading;

    [Inject]
    private IPerformanceFigures Figures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<PerformancePage> Log { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    /// <summary>The numbers last counted: they are handed over by the page made on the server, and stay until newer ones are there.</summary>
    private PerformanceView? Shown { get; set; }

    private SessionFilter countedFilter = SessionFilter.None;

    /// <summary>To the sessions behind the numbers shown, which may be older than the URL for a moment.</summary>
    private SessionLinks Links => new(countedFilter, Shown!.First, Shown.Last);

    private static PerformanceState Wider => new() { Selection = new() { Period = new(PeriodPreset.Last90Days) } };

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        state = PerformanceState.Read(new Uri(Navigation.Uri));
        if (!RendererInfo.IsInteractive)
        {
            handover = Handover.Keep(HandoverName, () => Shown);
        }
        else if (Handover.Take<PerformanceView>(HandoverName) is { } counted)
        {
            (Shown, countedFilter) = (counted, state.Selection.Filter);
            return;
        }

        await LoadAsync(isLive: false);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            live = new(Feed, Clock, () => InvokeAsync(() => LoadAsync(isLive: true)));
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        live?.Dispose();
        handover.Dispose();
        loading?.Cancel();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath == AppUrls.Performance)
        {
            _ = InvokeAsync(async () =>
            {
                await ShowAsync(PerformanceState.Read(url));
            });
        }
    }

    private async Task ShowAsync(PerformanceState next)
    {
        // Another metric drawn or a step left out are the same numbers.
        var asksTheSame =
            Shown is not null
            && failure is null
            && (next with { Metric = null, LeftOut = [] }).Url == (state with { Metric = null, LeftOut = [] }).Url;
        state = next;
        if (asksTheSame)
        {
            StateHasChanged();
        }
        else
        {
            await LoadAsync(isLive: false);
        }
    }

    /// <summary>Counts anew. What is still being counted stops, and would not be shown if it came late.</summary>
    private async Task LoadAsync(bool isLive)
    {
        if (isLive && isLoading)
        {
            return;
        }

        loading?.Cancel();
        using var mine = new CancellationTokenSource();
        loading = mine;
        var asked = state;
        isLoading = true;
        StateHasChanged();
        try
        {
            var view = await Figures.LoadAsync(asked, mine.Token);
            if (loading == mine)
            {
                (Shown, countedFilter, failure) = (view, asked.Selection.Filter, null);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer question was asked, or the page was left.
        }
        catch (Exception error) when (loading == mine)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
        finally
        {
            if (loading == mine)
            {
                loading = null;
                isLoading = false;
                StateHasChanged();
            }
        }
    }

    private Task RetryAsync()
    {
        failure = null;
        return LoadAsync(isLive: false);
    }

    private void ChangeSelection(SelectionChange change) =>
        Open(state with { Selection = change.Selection, Problems = [] }, change.Replaces);

    private void ChangeComparison(ChangeEventArgs change)
    {
        if (Enum.TryParse<ComparisonChoice>(change.Value?.ToString(), out var choice))
        {
            Open(state with { Comparison = choice, Problems = [] }, replace: false);
        }
    }

    private void Open(PerformanceState next, bool replace) =>
        Navigation.NavigateTo(next.Url, new NavigationOptions { ReplaceHistoryEntry = replace });

    [LoggerMessage(LogLevel.Error, "The numbers of the performance page could not be counted, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}
