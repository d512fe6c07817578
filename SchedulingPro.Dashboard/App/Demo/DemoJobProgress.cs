namespace SchedulingPro.Dashboard.App.Demo;

/// <summary>How far adding or removing demo data is; <see cref="Total"/> is 0 until it is known.</summary>
public sealed record DemoJobProgress(DemoJobState State, bool IsAdding, int Done, int Total, DateTimeOffset StartedOn)
{
    public bool IsRunning => State == DemoJobState.Running;

    public double? Share => Total == 0 ? null : (double)Done / Total;

    /// <summary>Sessions a second so far; null while it is too early to say.</summary>
    public double? Rate(DateTimeOffset now)
    {
        var seconds = (now - StartedOn).TotalSeconds;
        return Done > 0 && seconds > 0.5 ? Done / seconds : null;
    }

    public TimeSpan? Left(DateTimeOffset now) =>
        Rate(now) is { } rate ? TimeSpan.FromSeconds((Total - Done) / rate) : null;
}
