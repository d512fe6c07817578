using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Upload, preview, progress and history of imports; the run shown is the URL's.</summary>
public sealed partial class ImportPage : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource left = new();
    private ImportView? view;
    private IDisposable? progress;
    private ITimer? look;

    [Inject]
    private ImportModel Model { get; set; } = null!;

    [Inject]
    private ImportProgressFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>The run shown.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public int? Run { get; set; }

    private ImportRun? Selected => view?.Runs.FirstOrDefault(r => r.Id == Run);

    private IReadOnlyList<ImportRun> Waiting =>
        view is null ? [] : [.. view.Runs.Where(r => r.State == ImportState.Preview)];

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            // The end of a run is told at once; how far it is, also in another program, is looked up each second.
            progress = Feed.Subscribe(p =>
            {
                if (p.State != ImportState.Running)
                    _ = InvokeAsync(RefreshAsync);
            });
            look = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, LookEvery, LookEvery);
        }

        view = await Model.LoadAsync(left.Token);
    }

    public void Dispose()
    {
        progress?.Dispose();
        look?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private Task LookAsync() => view?.IsActive == true ? RefreshAsync() : Task.CompletedTask;

    private async Task RefreshAsync()
    {
        if (left.IsCancellationRequested)
            return;
        try
        {
            view = await Model.LoadAsync(left.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The person went elsewhere.
        }
    }

    private async Task ShowUploadedAsync(int? id)
    {
        await RefreshAsync();
        if (id is { } run)
            Navigation.NavigateTo(AppUrls.ImportRun(run));
    }

    private async Task StartAsync(ImportRun run, ImportOptions options)
    {
        if (!await Model.StartAsync(run, options, left.Token))
            Toasts.Show("This file is being read already.", ToastKind.Attention);
        await RefreshAsync();
    }

    private async Task StartAllAsync()
    {
        // Oldest first: schedulers are usually uploaded before their sessions.
        foreach (var run in Waiting.Reverse())
            await Model.StartAsync(run, new ImportOptions(), left.Token);
        await RefreshAsync();
    }

    private Task AgainAsync(ImportRun run) =>
        StartAsync(run, JsonSerializer.Deserialize<ImportOptions>(run.Options) ?? new());

    private async Task CancelAsync(ImportRun run)
    {
        if (!Model.Cancel(run))
            Toasts.Show("Another program reads this file; stop it there.", ToastKind.Attention);
        await RefreshAsync();
    }

    private async Task RemoveAsync(ImportRun run)
    {
        await Model.RemoveAsync(run, left.Token);
        await RefreshAsync();
        Navigation.NavigateTo(AppUrls.Import);
    }

    private async Task StartDemoAsync(bool add)
    {
        await Model.StartDemoAsync(add, left.Token);
        StateHasChanged();
    }
}
