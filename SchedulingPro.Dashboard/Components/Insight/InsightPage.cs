using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>
/// A page of numbers. What it shows stands in its URL; the newest question wins, and older ones stop counting. Numbers stay
/// on the screen until newer ones are there, and are counted anew when sessions change.
/// </summary>
public abstract class InsightPage<TState, TView> : ComponentBase, IDisposable
    where TState : class
    where TView : InsightView
{
    private CancellationTokenSource? loading;
    private LiveUpdates? live;
    private PersistingComponentStateSubscription handover;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = null!;

    /// <summary>What the URL asks.</summary>
    protected TState State { get; private set; } = null!;

    /// <summary>What the numbers shown were asked with, which may be older than the URL for a moment.</summary>
    protected TState Counted { get; private set; } = null!;

    /// <summary>The numbers last counted; null before the first.</summary>
    protected TView? Shown { get; private set; }

    /// <summary>Reference in the log; null unless the newest question failed.</summary>
    protected string? Failure { get; private set; }

    protected bool IsLoading { get; private set; }

    /// <summary>Address of the page without its query.</summary>
    protected abstract string Path { get; }

    protected abstract TState Read(Uri url);

    /// <summary>The two are answered by the same numbers, drawn in another way: nothing has to be counted.</summary>
    protected virtual bool AskTheSame(TState next, TState current) => false;

    /// <summary>Makes tables and charts of new numbers, once for each answer.</summary>
    protected virtual void Draw(TView view, TState counted) { }

    protected abstract Task<TView> CountAsync(TState state, CancellationToken cancellationToken);

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        State = Counted = Read(new(Navigation.Uri));
        Shown = Handover.Take<TView>(Path);
        handover = Handover.Keep(Path, () => Shown);
        if (Shown is null)
        {
            await LoadAsync(isLive: false);
        }
        else
        {
            Draw(Shown, Counted);
        }
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
        handover.Dispose();
        live?.Dispose();
        loading?.Cancel();
        GC.SuppressFinalize(this);
    }

    protected Task RetryAsync()
    {
        Failure = null;
        return LoadAsync(isLive: false);
    }

    protected void Open(string url, bool replace = false) =>
        Navigation.NavigateTo(url, new NavigationOptions { ReplaceHistoryEntry = replace });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath == Path)
        {
            _ = InvokeAsync(() => ShowAsync(Read(url)));
        }
    }

    private Task ShowAsync(TState next)
    {
        var isTheSame = Shown is not null && Failure is null && AskTheSame(next, State);
        State = next;
        if (!isTheSame)
        {
            return LoadAsync(isLive: false);
        }

        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Counts anew. What is still being counted stops, and would not be shown if it came late.</summary>
    private async Task LoadAsync(bool isLive)
    {
        if (isLive && IsLoading)
        {
            return;
        }

        loading?.Cancel();
        using var mine = new CancellationTokenSource();
        loading = mine;
        var asked = State;
        IsLoading = true;
        StateHasChanged();
        try
        {
            var view = await CountAsync(asked, mine.Token);
            if (loading == mine)
            {
                (Shown, Counted, Failure) = (view, asked, null);
                Draw(view, asked);
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A newer question was asked, or the page was left.
        }
        catch (Exception error) when (loading == mine)
        {
            Failure = ErrorReference.New();
            InsightLog.Failed(Logs.CreateLogger(GetType()), Path, Failure, error);
        }
        finally
        {
            if (loading == mine)
            {
                loading = null;
                IsLoading = false;
                StateHasChanged();
            }
        }
    }
}
