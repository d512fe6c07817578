namespace SchedulingPro.Dashboard.Features.Compare;

/// <summary>Counts what the comparison of schedulers shows, for the person asking.</summary>
public interface ICompareFigures
{
    Task<CompareView> LoadAsync(CompareState state, CancellationToken cancellationToken);
}
