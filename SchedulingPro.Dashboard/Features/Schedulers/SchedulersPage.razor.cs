using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>All schedulers and routers, grouped by company. Search, order and filters are the URL's.</summary>
public sealed partial class SchedulersPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private SchedulerListView? view;
    private LiveUpdates? live;

    [Inject]
    private SchedulerListModel Model { get; set; } = null!;

    [Inject]
    private SessionChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<SchedulersPage> Log { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "mode")]
    public string? Mode { get; set; }

    [SupplyParameterFromQuery(Name = "company")]
    public string? Company { get; set; }

    [SupplyParameterFromQuery(Name = "attention")]
    public string? Attention { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    public string? Order { get; set; }

    private SchedulerListState State { get; set; } = new();

    private IReadOnlyList<SchedulerListCompany> Shown { get; set; } = [];

    protected override void OnParametersSet()
    {
        State = SchedulerListState.Of(Search, Status, Mode, Company, Attention, Sort, Order);
        Show();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            live = new(Feed, Clock, () => InvokeAsync(RefreshAsync));
        }

        view = await Model.LoadAsync(left.Token);
        Show();
    }

    public void Dispose()
    {
        live?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private async Task RefreshAsync()
    {
        if (left.IsCancellationRequested)
            return;
        try
        {
            view = await Model.LoadAsync(left.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure)
        {
            // What is shown stays; the next change asks again.
            LogFailure(Log, failure);
            return;
        }
        Show();
        StateHasChanged();
    }

    private void Show() => Shown = view is null ? [] : State.Apply(view.Companies);

    [LoggerMessage(LogLevel.Error, "The list of schedulers could not be refreshed")]
    private static partial void LogFailure(ILogger log, Exception failure);
}
