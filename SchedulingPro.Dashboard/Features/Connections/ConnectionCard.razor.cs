using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>One connection: what it is, its webhook address, its routers; or the form over it.</summary>
public sealed partial class ConnectionCard : IDisposable
{
    private ConfirmDialog removing = null!;
    private ProbeResult? result;
    private CancellationTokenSource? stop;
    private bool busy;
    private bool checking;

    [Inject]
    private ConnectionsModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ConnectionItem Connection { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    /// <summary>Whether its form is open.</summary>
    [Parameter]
    public bool Editing { get; set; }

    [Parameter]
    public EventCallback<ConnectionResult> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Something was changed: the list is older now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Name and id; a tenant that nobody has named yet is called by its id already.</summary>
    private string AccountName =>
        Connection.TenantName.EndsWith($"{Connection.TenantId}", StringComparison.Ordinal)
            ? Connection.TenantName
            : $"{Connection.TenantName}, tenant {Connection.TenantId}";

    private string HeadId => $"connection-{Connection.Name}";

    private string WebhookUrl => Navigation.ToAbsoluteUri(AppUrls.WebhookAddress(Connection.Name)).ToString();

    public void Dispose()
    {
        stop?.Cancel();
        stop?.Dispose();
    }

    private async Task CheckAsync()
    {
        stop?.Dispose();
        stop = new();
        (checking, result) = (true, null);
        try
        {
            (result, var errors) = await Model.CheckAsync(Connection.Name, new(), stop.Token);
            if (errors.Count > 0)
            {
                Toasts.Show(errors[0].Reason, ToastKind.Bad);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped, or left.
        }
        finally
        {
            checking = false;
        }
    }

    private void Stop() => stop?.Cancel();

    private async Task SetPausedAsync(bool paused)
    {
        var name = Connection.Name;
        await ActAsync(
            () => Model.SetPausedAsync(name, paused),
            paused ? $"{name} is paused: nothing is read until it is resumed." : $"{name} goes on."
        );
    }

    private async Task RemoveAsync()
    {
        var name = Connection.Name;
        if (await removing.AskAsync())
        {
            await ActAsync(() => Model.RemoveAsync(name), $"{name} was removed. Its schedulers and sessions stay.");
        }
    }

    private async Task ActAsync(Func<Task<ConnectionResult>> act, string done)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var changed = await act();
        busy = false;
        Toasts.Show(changed.IsDone ? done : changed.Errors[0].Reason, changed.IsDone ? ToastKind.Good : ToastKind.Bad);
        await OnChanged.InvokeAsync();
    }
}
