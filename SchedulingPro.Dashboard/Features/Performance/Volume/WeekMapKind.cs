namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>What the map of the week counts.</summary>
public enum WeekMapKind
{
    /// <summary>Visits, by their time.</summary>
    Opened,

    /// <summary>Visits that ended with a booking, by the time of the visit.</summary>
    Booked,

    /// <summary>Visits that were given up, by the time of the visit.</summary>
    Abandoned,

    /// <summary>Time slots that visitors chose, by the time of the slot.</summary>
    Slots,
}
