namespace SchedulingPro.Core.Alerts;

/// <summary>When a metric raises an alert.</summary>
public enum AlertTest
{
    /// <summary>Its value is above the threshold.</summary>
    Above = 0,

    /// <summary>Its value is below the threshold.</summary>
    Below = 1,

    /// <summary>It rose by the threshold (a fraction of the earlier value) or more, against the span that <see cref="AlertSpan.Before"/> names.</summary>
    RisesBy = 2,

    /// <summary>It fell by the threshold (a fraction of the earlier value) or more, against the same.</summary>
    FallsBy = 3,
}
