namespace SchedulingPro.Core.Reporting;

/// <summary>Periods people ask for by name, in the tenant's zone.</summary>
public enum PeriodPreset
{
    /// <summary>Two dates that a person chose.</summary>
    Custom = 0,

    /// <summary>The current day.</summary>
    Today = 1,

    /// <summary>The day before.</summary>
    Yesterday = 2,

    /// <summary>Seven days, today included.</summary>
    Last7Days = 3,

    /// <summary>Thirty days, today included.</summary>
    Last30Days = 4,

    /// <summary>Ninety days, today included.</summary>
    Last90Days = 5,

    /// <summary>From the first day of this week to today.</summary>
    ThisWeek = 6,

    /// <summary>The whole week before this one.</summary>
    LastWeek = 7,

    /// <summary>From the first of this month to today.</summary>
    ThisMonth = 8,

    /// <summary>The whole month before this one.</summary>
    LastMonth = 9,

    /// <summary>From the first of January to today.</summary>
    ThisYear = 10,
}
