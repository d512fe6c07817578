namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>Which system is connected: the published ones have known addresses.</summary>
public enum UpstreamSystem
{
    Production,
    Integration,
    Other,
}
