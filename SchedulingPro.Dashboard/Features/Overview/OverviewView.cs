using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>What the overview shows. Plain values: it travels from the page made on the server to the circuit.</summary>
public sealed record OverviewView
{
    /// <summary>Time zone in which the days begin.</summary>
    public required string Zone { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Today until now, and yesterday until the same time.</summary>
    public required OverviewNumbers Day { get; init; }

    /// <summary>The last 30 days, and as much of the 30 days before.</summary>
    public required OverviewNumbers Month { get; init; }

    /// <summary>The last 30 days, day by day.</summary>
    public required OverviewDays Days { get; init; }

    /// <summary>Notes on these days.</summary>
    public IReadOnlyList<AnnotationItem> Annotations { get; init; } = [];

    /// <summary>Newest abandoned visitors who can be called back.</summary>
    public required IReadOnlyList<OverviewLead> Leads { get; init; }

    /// <summary>How many leads wait, shown or not.</summary>
    public int LeadsWaiting { get; init; }

    /// <summary>What needs attention, the most pressing first.</summary>
    public required IReadOnlyList<OverviewNotice> Notices { get; init; }

    public required bool HasAnySessions { get; init; }

    /// <summary>The person has no company to look at.</summary>
    public bool SeesNothing { get; init; }

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}
