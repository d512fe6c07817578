namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>In which order lists are served: the published document says nothing.</summary>
public enum StandInOrder
{
    Created,
    Modified,
    NewestFirst,
}
