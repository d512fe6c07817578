using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>
/// How connections are doing. Looks again each second while something moves and every few seconds otherwise, in place: rows
/// keep their keys, so that selection and scroll stay. What is opened stands in the URL.
/// </summary>
public sealed partial class SyncPage : IDisposable
{
    private static readonly TimeSpan WhileMoving = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AtRest = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource left = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private SyncView? view;
    private ITimer? look;
    private string? failure;
    private bool shownIdle;

    [Inject]
    private SyncModel Model { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<SyncPage> Log { get; set; } = null!;

    /// <summary>The source whose rows that could not be taken are listed.</summary>
    [SupplyParameterFromQuery]
    private int? Unreadable { get; set; }

    /// <summary>Whether passes that found nothing new are listed too.</summary>
    [SupplyParameterFromQuery]
    private bool Idle { get; set; }

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    public void Dispose()
    {
        look?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (view is not null && shownIdle == Idle)
        {
            return;
        }

        await RefreshAsync();
        if (RendererInfo.IsInteractive && !left.IsCancellationRequested && look is null)
        {
            look = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan Pause => view?.IsActive == true ? WhileMoving : AtRest;

    private async Task LookAsync()
    {
        await RefreshAsync();
        if (!left.IsCancellationRequested)
        {
            // Only now: a slow answer must not let questions pile up.
            look?.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            await reading.WaitAsync(left.Token);
            try
            {
                shownIdle = Idle;
                view = await Model.LoadAsync(Idle, left.Token);
                failure = null;
            }
            finally
            {
                reading.Release();
            }
        }
        catch (Exception) when (left.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, error);
            // What was read before stays on the screen; the next look may work again.
            failure = view is null ? reference : null;
        }

        StateHasChanged();
    }

    [LoggerMessage(LogLevel.Error, "The state of the sync could not be read (reference {Reference})")]
    private static partial void LogFailure(ILogger log, string reference, Exception error);
}
