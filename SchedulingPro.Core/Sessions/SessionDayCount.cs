namespace SchedulingPro.Core.Sessions;

/// <summary>How many sessions one scheduler (or router) has on one UTC day: totals and deep pages start from it.</summary>
public sealed class SessionDayCount
{
    /// <summary>Key of the scheduler, or the negative key of the router.</summary>
    public int OwnerKey { get; set; }

    /// <summary>UTC day, counted from 2020-01-01, see <see cref="SessionKey.Day"/>.</summary>
    public int Day { get; set; }

    /// <summary>Sessions created on that day.</summary>
    public int Count { get; set; }
}
