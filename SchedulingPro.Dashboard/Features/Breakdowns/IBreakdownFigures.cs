namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>Counts what the breakdown page shows, for the person asking.</summary>
public interface IBreakdownFigures
{
    Task<BreakdownView> LoadAsync(BreakdownState state, CancellationToken cancellationToken);
}
