using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>One scheduler or router: its facts, numbers, sessions, installation and history.</summary>
public sealed partial class SchedulerPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private SchedulerPageView? view;
    private string? loaded;
    private bool isLoaded;
    private LiveUpdates? live;

    [Inject]
    private SchedulerPageModel Model { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<SchedulerPage> Log { get; set; } = null!;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    private SchedulerTab Tab =>
        Tabs.FirstOrDefault(t => t.ToString().Equals(TabName, StringComparison.OrdinalIgnoreCase));

    /// <summary>A router is not installed by itself: it has no Scheduler ID.</summary>
    private IReadOnlyList<SchedulerTab> Tabs =>
        view?.Scheduler.Item.IsRouter == true
            ? [SchedulerTab.Overview, SchedulerTab.Sessions, SchedulerTab.History]
            : Enum.GetValues<SchedulerTab>();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            live = new(Feed, Clock, () => InvokeAsync(RefreshAsync));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Id)
            return;
        loaded = Id;
        isLoaded = false;
        view = null;
        view = await Model.LoadAsync(Id, left.Token);
        isLoaded = true;
    }

    public void Dispose()
    {
        live?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private async Task RefreshAsync()
    {
        var shown = view;
        if (shown is null || left.IsCancellationRequested)
            return;
        try
        {
            var fresh = await Model.LoadAsync(Id, left.Token);
            if (view == shown && fresh is not null)
                view = fresh;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure)
        {
            // What is shown stays; the next change asks again.
            LogFailure(Log, failure);
        }
        StateHasChanged();
    }

    [LoggerMessage(LogLevel.Error, "A scheduler's page could not be refreshed")]
    private static partial void LogFailure(ILogger log, Exception failure);

    private string UrlOf(SchedulerTab tab) =>
        tab == SchedulerTab.Overview ? AppUrls.Scheduler(Id) : AppUrls.Scheduler(Id, tab.ToString().ToLowerInvariant());
}
