using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>
/// One lead to work on. Whatever others do with it is seen at once; what is being typed stays. Each act is recorded or said
/// not to be.
/// </summary>
public sealed partial class LeadPane : IAsyncDisposable
{
    private const string HandoverName = "lead";
    private readonly LeadActKeys keys = new();
    private LeadPaneView? view;
    private LeadOutcomeForm? form;
    private string? error;
    private string? problem;
    private Toast? said;
    private bool busy;
    private bool settles;
    private CancellationTokenSource? loading;
    private PersistingComponentStateSubscription handover;
    private LiveUpdates? live;
    private LeadLease? lease;
    private IJSObjectReference? script;

    [Inject]
    private LeadPaneModel Model { get; set; } = null!;

    [Inject]
    private LeadDrafts Drafts { get; set; } = null!;

    [Inject]
    private PageHandover Handover { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private CircuitConnection Connection { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<LeadPane> Log { get; set; } = null!;

    [CascadingParameter]
    private LeadCommands? Commands { get; set; }

    /// <summary>The lead that is open.</summary>
    [Parameter, EditorRequired]
    public required int LeadId { get; set; }

    /// <summary>Something was done with it.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>It is to be closed.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive)
        {
            handover = Handover.Keep(HandoverName, () => view);
            return;
        }

        view = Handover.Take<LeadPaneView>(HandoverName);
        live = new(Feed, Clock, () => InvokeAsync(RefreshAsync), changes => changes.Leads > 0 || !changes.IsOnlyLeads);
        lease = new(Clock, Connection, RenewAsync, () => InvokeAsync(StateHasChanged));
        Listen(Commands);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (view?.LeadId != LeadId)
        {
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./js/lead.js");
        }

        if (settles && script is not null)
        {
            settles = false;
            await script.InvokeVoidAsync("settle", "lead-name");
        }

        if (Commands is not null && view?.LeadId == LeadId && view.Detail is not null)
        {
            await Commands.ReadyAsync(LeadId);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Unlisten(Commands);
        live?.Dispose();
        lease?.Dispose();
        loading?.Cancel();
        handover.Dispose();
        try
        {
            if (script is not null)
                await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        var mine = new CancellationTokenSource();
        loading = mine;
        (view, error, problem, form) = (null, null, null, null);
        try
        {
            var found = await Model.OpenAsync(LeadId, mine.Token);
            if (loading == mine)
            {
                view = found;
                NoteLease();
            }
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // Another lead was asked for, or the page is gone.
        }
        catch (Exception failure) when (loading == mine)
        {
            error = ErrorReference.New();
            LogFailure(Log, error, failure);
        }
    }

    private async Task RefreshAsync()
    {
        if (view is not { } shown)
        {
            return;
        }

        try
        {
            var fresh = await Model.ReadAsync(shown.LeadId, CancellationToken.None);
            if (view?.LeadId == fresh.LeadId)
            {
                view = fresh;
                NoteLease();
                StateHasChanged();
            }
        }
        catch (Exception failure)
        {
            // What is shown stays; the next change asks again.
            LogFailure(Log, ErrorReference.New(), failure);
        }
    }

    private async Task RenewAsync()
    {
        if (view is { IsMine: true, Detail.HeldUntil: not null } held)
        {
            var result = await Model.ActAsync(
                (desk, scope, actor) => desk.RenewAsync(scope, actor, held.LeadId, CancellationToken.None)
            );
            if (!result.Succeeded)
            {
                await InvokeAsync(RefreshAsync);
            }
        }
    }

    private void NoteLease() => lease?.Watch(view is { IsMine: true, Detail.HeldUntil: not null });

    private void Typed(string note)
    {
        Drafts.Keep(LeadId, note);
        lease?.Note();
    }

    [LoggerMessage(LogLevel.Error, "A lead's pane failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
