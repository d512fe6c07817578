using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Components.Live;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>
/// The sessions explorer. Its state is its URL: whatever is chosen is applied at once and written there, and whatever the
/// URL says (link, back, reload) is applied. Only the answer to the newest question is ever shown.
/// </summary>
public sealed partial class SessionsExplorer : IAsyncDisposable
{
    private const string HandoverName = "sessions";
    private SessionListState state = new();
    private SessionsAnswer? answer;
    private TableColumn<SessionListItem>[] columns = [];
    private string? error;
    private bool isBusy;
    private long newer;
    private string? awaitedUrl;
    private bool isRestored;
    private CancellationTokenSource? loading;
    private PersistingComponentStateSubscription handover;
    private IJSObjectReference? script;
    private LiveUpdates? live;

    [Inject]
    private SessionsModel Model { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<SessionsExplorer> Log { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private TimeZoneInfo Zone => answer?.User.TimeZone ?? TimeZoneInfo.Utc;

    private string TotalText =>
        answer is null ? "Counting sessions"
        : answer.Page.Total == 1 ? "1 session"
        : $"{answer.Page.Total.ToString("N0", CultureInfo.InvariantCulture)} sessions";

    protected override async Task OnInitializedAsync()
    {
        state = SessionListState.Read(new Uri(Navigation.Uri));
        if (!RendererInfo.IsInteractive)
        {
            state = SessionListMemory.Apply(state, HttpContext?.Request.Cookies[SessionListMemory.Cookie]);
            handover = Handover.Keep(HandoverName, () => answer);
        }
        else
        {
            Navigation.LocationChanged += OnLocationChanged;
            if (Handover.Take<SessionsAnswer>(HandoverName) is { } found)
            {
                (state, answer) = (found.State, found);
                columns = MakeColumns();
                return;
            }
        }

        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            live = new(Feed, Clock, () => InvokeAsync(LookForNewerAsync));
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./js/sessions.js");
            var remembered = SessionListMemory.Apply(state, await script.InvokeAsync<string?>("remembered"));
            if (remembered.Url != SessionListState.Read(new Uri(Navigation.Uri)).Url)
            {
                await ApplyAsync(remembered, replace: true);
                StateHasChanged();
            }
        }

        if (!isRestored && script is not null && answer is not null)
        {
            isRestored = true;
            await script.InvokeVoidAsync("returnToPlace");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        loading?.Cancel();
        live?.Dispose();
        handover.Dispose();
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var url = new Uri(change.Location);
        if (url.AbsolutePath != AppUrls.Sessions || (awaitedUrl is not null && awaitedUrl != url.PathAndQuery))
        {
            return;
        }

        awaitedUrl = null;
        _ = InvokeAsync(() => ShowAsync(SessionListState.Read(url)));
    }

    /// <summary>Shows the state now and writes it to the URL; the page does not wait for the browser to say so.</summary>
    private Task ApplyAsync(SessionListState next, bool replace)
    {
        awaitedUrl = next.Url;
        Navigation.NavigateTo(next.Url, replace: replace);
        return ShowAsync(next);
    }

    private async Task ShowAsync(SessionListState next)
    {
        var asksTheSame =
            next with { Columns = state.Columns, Density = state.Density } == state
            && (answer ?? (object?)loading) is not null;
        var changed = next != state || next.Problems.Length != state.Problems.Length;
        state = next;
        columns = MakeColumns();
        if (!asksTheSame)
        {
            await LoadAsync();
        }

        if (changed)
        {
            StateHasChanged();
        }
    }

    private async Task LoadAsync(bool quietly = false)
    {
        loading?.Cancel();
        var mine = new CancellationTokenSource();
        loading = mine;
        (isBusy, error) = (!quietly, null);
        StateHasChanged();
        try
        {
            var found = await Model.LoadAsync(state, mine.Token);
            if (loading == mine)
            {
                (answer, newer) = (found, 0);
                columns = MakeColumns();
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A newer question took its place, or the page is gone.
        }
        catch (Exception failure) when (loading == mine)
        {
            error = ErrorReference.New();
            LogFailure(Log, error, failure);
        }
        finally
        {
            if (loading == mine)
            {
                (loading, isBusy) = (null, false);
            }

            mine.Dispose();
        }
    }

    private Task ReloadAsync() => LoadAsync();

    private Task ChangeSelection(SelectionChange change) =>
        ApplyAsync(state.WithSelection(change.Selection), change.Replaces);

    private Task ClearAsync() =>
        ApplyAsync(state.WithSelection(new SelectionState { Basis = state.Selection.Basis }), replace: false);

    private Task SortByAsync(ChangeEventArgs change)
    {
        var order = SessionOrders.All.FirstOrDefault(o => o.Key == change.Value?.ToString()) ?? SessionOrders.All[0];
        return ApplyAsync(state with { Sort = order.Sort, Descending = order.Descending, Page = 1 }, replace: false);
    }

    /// <summary>A first click on a time asks for the newest.</summary>
    private string SortUrl(TableSort sort) =>
        (
            state with
            {
                Sort = Enum.Parse<SessionSort>(sort.Key, ignoreCase: true),
                Descending = sort.Key != SessionOrders.KeyOf(state.Sort) || sort.Descending,
                Page = 1,
            }
        ).Url;

    private Task ToggleDensityAsync() =>
        RememberAsync(
            state with
            {
                Density = state.Density == TableDensity.Compact ? TableDensity.Normal : TableDensity.Compact,
            }
        );

    private Task ChooseColumnsAsync(IReadOnlyList<SessionColumn> chosen) =>
        RememberAsync(state with { Columns = [.. chosen.Select(c => c.Key)] });

    private async Task RememberAsync(SessionListState next)
    {
        await ApplyAsync(next, replace: true);
        if (script is not null)
        {
            await script.InvokeVoidAsync("remember", SessionListMemory.Of(next));
        }
    }

    /// <summary>
    /// Who looks at the newest sees new rows arrive by themselves. On any other page they are announced, not pushed in; rows
    /// that only changed are refreshed where they stand.
    /// </summary>
    private async Task LookForNewerAsync()
    {
        if (answer is not { } shown)
        {
            return;
        }

        // What is being loaded may have been read before the change.
        if (loading is not null || state is { Page: 1, Sort: SessionSort.Created, Descending: true })
        {
            await LoadAsync(quietly: !isBusy);
            StateHasChanged();
            return;
        }

        long total;
        try
        {
            total = await Model.CountAsync(shown.State.Selection, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // What is shown stays; the next change asks again.
            LogFailure(Log, ErrorReference.New(), failure);
            return;
        }

        if (answer != shown)
        {
            return;
        }

        newer = Math.Max(0, total - shown.Page.Total);
        if (newer == 0 && state.Sort == SessionSort.Created)
        {
            await LoadAsync(quietly: true);
        }

        StateHasChanged();
    }

    private Task ShowNewerAsync() =>
        state.Page == 1 ? LoadAsync() : ApplyAsync(state with { Page = 1 }, replace: false);

    [LoggerMessage(LogLevel.Error, "The sessions list failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
