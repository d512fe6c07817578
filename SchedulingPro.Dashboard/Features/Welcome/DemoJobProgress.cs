namespace SchedulingPro.Dashboard.Features.Welcome;

/// <summary>How far adding demo data is; <see cref="Total"/> is 0 until it is known.</summary>
internal sealed record DemoJobProgress(DemoJobState State, int Done, int Total, DateTimeOffset StartedOn)
{
    public bool IsRunning => State == DemoJobState.Running;

    public double? Share => Total == 0 ? null : (double)Done / Total;
}
