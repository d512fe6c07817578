using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SchedulingPro.Dashboard.Components.Live;

/// <summary>Whether the browser of this circuit is there: a circuit outlives a lost connection for a while.</summary>
internal sealed class CircuitConnection : CircuitHandler
{
    /// <summary>True from the start, so that a page that is made on the server counts as there.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>The connection came (back).</summary>
    public event Action? CameUp;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = true;
        CameUp?.Invoke();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = false;
        return Task.CompletedTask;
    }
}
