using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>Alerts and the rules behind them. What it shows stands in its URL; what is raised meanwhile comes by itself.</summary>
public sealed partial class AlertsPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private AlertsState state = new();
    private AlertsView? view;
    private IDisposable? changes;
    private string? failure;
    private int question;
    private bool busy;

    [Inject]
    private AlertsModel Model { get; set; } = null!;

    [Inject]
    private AlertFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private ILogger<AlertsPage> Log { get; set; } = null!;

    private TimeZoneInfo Zone => view?.Zone ?? TimeZoneInfo.Utc;

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        state = AlertsState.Read(Navigation.Uri);
        return LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            changes = Feed.Subscribe(() => _ = InvokeAsync(LoadAsync));
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        changes?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath == AppUrls.Alerts)
        {
            _ = InvokeAsync(() =>
            {
                state = AlertsState.Read(change.Location);
                return LoadAsync();
            });
        }
    }

    private async Task LoadAsync()
    {
        if (left.IsCancellationRequested)
        {
            return;
        }

        var mine = ++question;
        try
        {
            var answer = await Model.LoadAsync(state, left.Token);
            if (mine == question)
            {
                (view, failure) = (answer, null);
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(Log, reference, error);
            failure = view is null ? reference : null;
        }

        StateHasChanged();
    }

    private Task AcknowledgeAsync(AlertItem item, string comment) => ActAsync([item.Alert.Id], comment);

    private Task AcknowledgeAllAsync() => ActAsync(null, "");

    private async Task ActAsync(IReadOnlyCollection<int>? ids, string comment)
    {
        busy = true;
        try
        {
            var done = await Model.AcknowledgeAsync(ids, comment);
            if (done.Count > 0)
            {
                var what = done.Count == 1 ? "the alert" : $"{AlertWords.Count(done.Count)} alerts";
                Toasts.Show($"You took note of {what}.", undo: () => Model.TakeBackAsync(done));
            }
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }

    private void Saved(string message)
    {
        Toasts.Show(message);
        Navigation.NavigateTo(new AlertsState { ShowsRules = true }.Url);
    }

    [LoggerMessage(LogLevel.Error, "The alerts could not be read (reference {Reference})")]
    private static partial void LogFailure(ILogger log, string reference, Exception error);
}
