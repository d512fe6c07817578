namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What a test of a connection found.</summary>
/// <param name="Checks">The checks in the order in which a call depends on them.</param>
public sealed record ProbeResult(IReadOnlyList<ProbeCheck> Checks)
{
    /// <summary>Whether sessions can be read; names that are not permitted do not stand in the way.</summary>
    public bool IsUsable => Checks.All(c => c.State is ProbeState.Ok or ProbeState.Attention);
}
