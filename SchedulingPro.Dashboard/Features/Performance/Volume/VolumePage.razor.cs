using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Live;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The page of volume. What it shows stands in its URL; the newest question wins, and older ones stop counting.</summary>
public sealed partial class VolumePage : IDisposable
{
    private const string HandoverName = "volume";
    private VolumeState state = new();
    private VolumeState counted = new();
    private PersistingComponentStateSubscription handover;
    private CancellationTokenSource? loading;
    private LiveUpdates? live;
    private string? failure;
    private bool isLoading;

    [Inject]
    private IVolumeFigures Figures { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<VolumePage> Log { get; set; } = null!;

    /// <summary>The numbers last counted: they are handed over by the page made on the server, and stay until newer ones are there.</summary>
    private VolumeView? Shown { get; set; }

    private SessionLinks Links => new(counted.Selection.Filter, Shown!.First, Shown.Last);

    private static VolumeState Wider => new() { Selection = new() { Period = new(PeriodPreset.Last90Days) } };

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        state = VolumeState.Read(new Uri(Navigation.Uri));
        if (!RendererInfo.IsInteractive)
        {
            handover = Handover.Keep(HandoverName, () => Shown);
        }
        else if (Handover.Take<VolumeView>(HandoverName) is { } found)
        {
            (Shown, counted) = (found, state);
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
        if (url.AbsolutePath == AppUrls.Volume)
        {
            _ = InvokeAsync(() => ShowAsync(VolumeState.Read(url)));
        }
    }

    private async Task ShowAsync(VolumeState next)
    {
        // Another map is drawn of the same numbers.
        var asksTheSame =
            Shown is not null
            && failure is null
            && (next with { Map = default }).Url == (state with { Map = default }).Url;
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
                (Shown, counted, failure) = (view, asked, null);
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
        Navigation.NavigateTo(
            (state with { Selection = change.Selection, Problems = [] }).Url,
            new NavigationOptions { ReplaceHistoryEntry = change.Replaces }
        );

    [LoggerMessage(LogLevel.Error, "The numbers of the page of volume could not be counted, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}
