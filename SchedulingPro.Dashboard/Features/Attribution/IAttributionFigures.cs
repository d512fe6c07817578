namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Counts what the attribution page shows, for the person asking.</summary>
public interface IAttributionFigures
{
    Task<AttributionView> LoadAsync(AttributionState state, CancellationToken cancellationToken);
}
