namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>Gathers what the overview shows, for the person asking.</summary>
public interface IOverviewFigures
{
    Task<OverviewView> LoadAsync(CancellationToken cancellationToken);
}
