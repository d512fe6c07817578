using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>
/// Connections to upstream accounts. The form that is open stands in the URL. The list is looked up again while the page is
/// open; forms keep what is typed, since they are components of their own.
/// </summary>
public sealed partial class ConnectionsPage : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource left = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private ConnectionsView? view;
    private ITimer? look;
    private string? failure;

    [Inject]
    private ConnectionsModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<ConnectionsPage> Log { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "connection")]
    private string? ConnectionName { get; set; }

    [SupplyParameterFromQuery]
    private bool Add { get; set; }

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    public void Dispose()
    {
        look?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await RefreshAsync();
        if (RendererInfo.IsInteractive && !left.IsCancellationRequested)
        {
            look = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, LookEvery, LookEvery);
        }
    }

    private Task LookAsync() => reading.CurrentCount > 0 ? RefreshAsync() : Task.CompletedTask;

    private async Task RefreshAsync()
    {
        try
        {
            await reading.WaitAsync(left.Token);
            try
            {
                view = await Model.LoadAsync(left.Token);
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

    private async Task SavedAsync(ConnectionResult result)
    {
        Toasts.Show(
            result.IsNew ? $"{result.Name} is connected. Reading begins by itself."
            : result.HasChanged ? $"The changes of {result.Name} are saved."
            : "Nothing was changed."
        );
        foreach (var note in result.Notes)
        {
            Toasts.Show(note, ToastKind.Info);
        }

        await RefreshAsync();
        Close();
    }

    private void Close() => Navigation.NavigateTo(AppUrls.Connections);

    [LoggerMessage(LogLevel.Error, "The connections could not be read (reference {Reference})")]
    private static partial void LogFailure(ILogger log, string reference, Exception error);
}
