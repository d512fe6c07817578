namespace SchedulingPro.Core.Alerts;

/// <summary>What a rule watches.</summary>
public enum AlertKind
{
    /// <summary>A metric of the catalogue.</summary>
    Metric = 0,

    /// <summary>Schedulers without any session for too long.</summary>
    SilentScheduler = 1,

    /// <summary>Words that no vocabulary knew before.</summary>
    UnknownValues = 2,

    /// <summary>Recovery messages that are switched on while none was sent.</summary>
    SilentMessages = 3,
}
