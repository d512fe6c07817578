namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>Counts what the page of volume shows, for the person asking.</summary>
public interface IVolumeFigures
{
    Task<VolumeView> LoadAsync(VolumeState state, CancellationToken cancellationToken);

    /// <summary>Sets the monthly goal of what is counted, or removes it with null; answers what is wrong, or null.</summary>
    Task<string?> SetGoalAsync(VolumeState state, int? target, CancellationToken cancellationToken);
}
