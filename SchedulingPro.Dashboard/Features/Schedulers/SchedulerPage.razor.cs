using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>One scheduler or router: its facts, numbers, sessions, installation and history.</summary>
public sealed partial class SchedulerPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private SchedulerPageView? view;
    private string? loaded;
    private bool isLoaded;

    [Inject]
    private SchedulerPageModel Model { get; set; } = null!;

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
        left.Cancel();
        left.Dispose();
    }

    private string UrlOf(SchedulerTab tab) =>
        tab == SchedulerTab.Overview ? AppUrls.Scheduler(Id) : AppUrls.Scheduler(Id, tab.ToString().ToLowerInvariant());
}
