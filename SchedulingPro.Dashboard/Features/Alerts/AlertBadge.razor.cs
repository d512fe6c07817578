using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>How many alerts nobody took note of, on the navigation of every page.</summary>
public sealed partial class AlertBadge : IDisposable
{
    // What another server of the database raised is seen at the next look.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource left = new();
    private IDisposable? changes;
    private ITimer? looking;
    private int? waiting;

    [Inject]
    private AlertsModel Model { get; set; } = null!;

    [Inject]
    private AlertFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<AlertBadge> Log { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            changes = Feed.Subscribe(() => _ = InvokeAsync(RefreshAsync));
            looking = Clock.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, LookEvery, LookEvery);
        }
    }

    public void Dispose()
    {
        changes?.Dispose();
        looking?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private async Task RefreshAsync()
    {
        if (!left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            waiting = await Model.WaitingAsync(left.Token);
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

    [LoggerMessage(LogLevel.Warning, "The number of alerts could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);
}
