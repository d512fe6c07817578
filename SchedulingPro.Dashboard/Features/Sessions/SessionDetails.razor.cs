using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>
/// One session with everything known of it. Its URL carries the list it was opened from, for the way back and to its
/// neighbours. Opening it is written to the audit log once, however often the page is painted.
/// </summary>
public sealed partial class SessionDetails : IDisposable
{
    private const string RawTab = "raw";
    private const string HandoverName = "session";
    private SessionListState list = new();
    private SessionAnswer? answer;
    private string? error;
    private string? rawNotedFor;
    private CancellationTokenSource? loading;
    private PersistingComponentStateSubscription handover;
    private LiveUpdates? live;

    [Inject]
    private SessionModel Model { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<SessionDetails> Log { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    private bool IsRaw => Tab == RawTab;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            answer = Handover.Take<SessionAnswer>(HandoverName);
            rawNotedFor = IsRaw ? answer?.Id : null;
            live = new(Feed, Clock, () => InvokeAsync(RefreshAsync));
        }
        else
        {
            handover = Handover.Keep(HandoverName, () => answer);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        list = SessionListState.Read(new Uri(Navigation.Uri));
        if (answer?.Id != Id)
        {
            await LoadAsync();
        }

        if (IsRaw && rawNotedFor != Id && answer?.Detail is { RawJson: not null } detail)
        {
            rawNotedFor = Id;
            await Model.NoteRawViewedAsync(detail, CancellationToken.None);
        }
    }

    public void Dispose()
    {
        live?.Dispose();
        loading?.Cancel();
        handover.Dispose();
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        var mine = new CancellationTokenSource();
        loading = mine;
        (answer, error) = (null, null);
        try
        {
            var found = await Model.OpenAsync(Id, list, mine.Token);
            if (loading == mine)
            {
                answer = found;
                MarkMissing(found);
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // Another session was asked for, or the page is gone.
        }
        catch (Exception failure) when (loading == mine)
        {
            error = ErrorReference.New();
            LogFailure(Log, error, failure);
        }
        finally
        {
            mine.Dispose();
            if (loading == mine)
            {
                loading = null;
            }
        }
    }

    private async Task RefreshAsync()
    {
        if (answer is not { Detail: not null } shown)
        {
            return;
        }

        try
        {
            if (await Model.RefreshAsync(shown.Id, CancellationToken.None) is { } fresh && answer == shown)
            {
                answer = shown with { Detail = fresh };
                StateHasChanged();
            }
        }
        catch (Exception failure)
        {
            // What is shown stays; the next change asks again.
            LogFailure(Log, ErrorReference.New(), failure);
        }
    }

    /// <summary>A missing session is a 404 with this page, not with the general one.</summary>
    private void MarkMissing(SessionAnswer found)
    {
        if (found.Detail is null && HttpContext is { Response.HasStarted: false } http && !RendererInfo.IsInteractive)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            var features = http.Features;
            if (features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        }
    }

    private string TabUrl(string? tab) => AppUrls.With(list.UrlOf(AppUrls.Session(Id)), ("tab", tab));

    [LoggerMessage(LogLevel.Error, "A session's page failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
