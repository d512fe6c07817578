namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>Counts what the performance page shows, for the person asking.</summary>
public interface IPerformanceFigures
{
    Task<PerformanceView> LoadAsync(PerformanceState state, CancellationToken cancellationToken);
}
