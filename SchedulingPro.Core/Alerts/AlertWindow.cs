namespace SchedulingPro.Core.Alerts;

/// <summary>Span of time that a metric is computed over: always whole local units that are over.</summary>
public enum AlertWindow
{
    /// <summary>The last whole hour.</summary>
    Hour = 0,

    /// <summary>The last whole day.</summary>
    Day = 1,

    /// <summary>The last seven whole days.</summary>
    Week = 2,

    /// <summary>The last thirty whole days.</summary>
    Month = 3,
}
