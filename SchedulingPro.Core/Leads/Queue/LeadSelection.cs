namespace SchedulingPro.Core.Leads.Queue;

/// <summary>A page of leads to show: the tab, the filter and the place in the order.</summary>
public sealed record LeadSelection
{
    /// <summary>Most leads on a page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Part of the queue.</summary>
    public LeadTab Tab { get; init; }

    /// <summary>Filter and search.</summary>
    public LeadFilter Filter { get; init; } = LeadFilter.None;

    /// <summary>The tenant's zone: periods, weekdays and hours of the filter are meant in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Whether the tenant's week starts on Sunday.</summary>
    public bool WeekStartsOnSunday { get; init; }

    /// <summary>Leads to leave out from the beginning of the order.</summary>
    public int Skip { get; init; }

    /// <summary>Most leads to give, up to <see cref="MaxPageSize"/>.</summary>
    public int Take { get; init; } = 50;
}
