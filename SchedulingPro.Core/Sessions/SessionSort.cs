namespace SchedulingPro.Core.Sessions;

/// <summary>Orders in which sessions can be listed; ties are broken by creation.</summary>
public enum SessionSort
{
    /// <summary>By creation.</summary>
    Created = 0,

    /// <summary>By last change at the source.</summary>
    Modified = 1,

    /// <summary>By the visitor's last sign of life.</summary>
    Activity = 2,

    /// <summary>By start of the chosen time slot; sessions without one come last either way.</summary>
    TimeSlot = 3,
}
