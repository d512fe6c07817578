namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>How one check of a connection came out.</summary>
public enum ProbeState
{
    /// <summary>In order.</summary>
    Ok = 0,

    /// <summary>Works, but a person should know something.</summary>
    Attention = 1,

    /// <summary>Does not work.</summary>
    Failed = 2,

    /// <summary>Could not be looked at, because an earlier check failed.</summary>
    NotReached = 3,
}
