using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>
/// How many leads wait, on the navigation of every page. It also tells of new ones, wherever in the product a person is; how,
/// the browser remembers (js/lead-alerts.js).
/// </summary>
public sealed partial class LeadBadge : IAsyncDisposable
{
    private const string HandoverName = "lead-badge";
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource left = new();
    private LeadBadgeView? shown;
    private long toldTicks;
    private PersistingComponentStateSubscription handover;
    private IJSObjectReference? script;
    private LiveUpdates? live;
    private ITimer? looking;

    [Inject]
    private LeadBadgeModel Model { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<LeadBadge> Log { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            handover = Handover.Keep(HandoverName, () => shown);
        }

        toldTicks = Clock.GetUtcNow().UtcTicks;
        shown = RendererInfo.IsInteractive ? Handover.Take<LeadBadgeView>(HandoverName) : null;
        if (shown is null)
        {
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            live = new(Feed, Clock, () => InvokeAsync(RefreshAsync), changes => changes.Leads > 0);
            looking = Clock.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, LookEvery, LookEvery);
        }
    }

    public async ValueTask DisposeAsync()
    {
        live?.Dispose();
        looking?.Dispose();
        handover.Dispose();
        await left.CancelAsync();
        left.Dispose();
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

    private async Task RefreshAsync()
    {
        if (left.IsCancellationRequested)
        {
            return;
        }

        await LoadAsync();
        StateHasChanged();
        await TellAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            shown = await Model.LoadAsync(left.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (Exception failure)
        {
            // The page goes on without; the next change asks again.
            LogFailure(Log, ErrorReference.New(), failure);
        }
    }

    private async Task TellAsync()
    {
        if (shown is not { FirstId: > 0 } view || view.FirstArrivedTicks <= toldTicks)
        {
            return;
        }

        toldTicks = view.FirstArrivedTicks;
        try
        {
            script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/lead-alerts.js");
            var at = new DateTimeOffset(view.FirstArrivedTicks, TimeSpan.Zero).ToUnixTimeMilliseconds();
            await script.InvokeVoidAsync(
                "arrived",
                at,
                view.Waiting == 1 ? "A new lead" : $"A new lead, {view.Waiting} to call",
                view.Words,
                AppUrls.Lead(view.FirstId)
            );
        }
        catch (Exception error) when (error is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // A browser that cannot tell: the number still stands there.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The number of waiting leads could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
