using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>A selection as it stands in a URL: filter, date basis and period. The state of every page that shows sessions or numbers.</summary>
public sealed record SelectionState
{
    /// <summary>What is asked apart from time.</summary>
    public SessionFilter Filter { get; init; } = SessionFilter.None;

    /// <summary>Which date the period is about.</summary>
    public DateBasis Basis { get; init; } = DateBasis.Created;

    /// <summary>The period.</summary>
    public PeriodChoice Period { get; init; } = PeriodChoice.AllTime;

    /// <summary>The selection that it means as of <paramref name="nowUtc"/> in the tenant's zone.</summary>
    public SessionSelection Resolve(DateTime nowUtc, TimeZoneInfo zone, bool weekStartsOnSunday = false) =>
        new()
        {
            Filter = Filter,
            Basis = Basis,
            Window = Period.Resolve(nowUtc, zone, weekStartsOnSunday)?.Window,
        };
}
