using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>The form of one connection, new or stored. What is typed lives here and outlasts every refresh of the list.</summary>
public sealed partial class ConnectionPanel : IDisposable
{
    private ConnectionForm form = ConnectionForm.New();
    private IReadOnlyList<FieldError> errors = [];
    private ProbeResult? result;
    private CancellationTokenSource? stop;
    private bool busy;
    private bool checking;
    private bool stale;

    [Inject]
    private ConnectionsModel Model { get; set; } = null!;

    /// <summary>The stored connection; null for a new one.</summary>
    [Parameter]
    public ConnectionItem? Connection { get; set; }

    /// <summary>It was saved.</summary>
    [Parameter]
    public EventCallback<ConnectionResult> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Somebody else changed it: the list is older now.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    private string Title => Connection is null ? "Account and keys" : $"Change {Connection.Name}";

    /// <summary>As it was when the form was filled: what a save compares with.</summary>
    private ConnectionItem? Seen { get; set; }

    protected override void OnInitialized() => Fill();

    protected override void OnParametersSet()
    {
        if (stale && Connection is not null && Connection.ModifiedOn != Seen?.ModifiedOn)
        {
            // Somebody else was here: show what it is now, for another look.
            (Seen, form, stale) = (Connection, ConnectionForm.Again(Connection, form), false);
        }
    }

    public void Dispose()
    {
        stop?.Cancel();
        stop?.Dispose();
    }

    private void Fill()
    {
        Seen = Connection;
        form = Seen is null ? ConnectionForm.New() : ConnectionForm.Of(Seen);
    }

    private async Task SaveAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var saved = await Model.SaveAsync(Seen, form.Name ?? "", form.Draft);
        busy = false;
        errors = saved.Errors;
        if (saved.IsDone)
        {
            await OnSaved.InvokeAsync(saved);
        }
        else if (errors.Any(e => e.Field == "record"))
        {
            stale = true;
            await OnStale.InvokeAsync();
        }
    }

    private async Task CheckAsync()
    {
        stop?.Dispose();
        stop = new();
        (checking, result) = (true, null);
        try
        {
            (result, errors) = await Model.CheckAsync(Seen?.Name, form.Draft, stop.Token);
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
}
