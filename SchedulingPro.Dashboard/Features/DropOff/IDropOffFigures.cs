namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Counts what the page of drop-off reasons shows, for the person asking.</summary>
public interface IDropOffFigures
{
    Task<DropOffView> LoadAsync(DropOffState state, CancellationToken cancellationToken);
}
