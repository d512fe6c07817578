namespace SchedulingPro.Core.ApiClients;

/// <summary>What of the Scheduling Pro v2 API a client may call. The numbers are stored: add, never change.</summary>
[Flags]
public enum ApiEndpoints
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The list of schedulers with their install keys.</summary>
    Schedulers = 1,

    /// <summary>Sessions of a scheduler.</summary>
    SchedulerSessions = 2,

    /// <summary>Performance figures of a scheduler.</summary>
    SchedulerPerformance = 4,

    /// <summary>Sessions of a router.</summary>
    RouterSessions = 8,

    /// <summary>Performance figures of a router.</summary>
    RouterPerformance = 16,

    /// <summary>Everything there is today.</summary>
    All = Schedulers | SchedulerSessions | SchedulerPerformance | RouterSessions | RouterPerformance,
}
