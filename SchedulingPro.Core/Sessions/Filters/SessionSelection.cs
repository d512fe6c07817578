using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>A set of sessions: a filter and a window of time. Handed whole to every query, so that none forgets a part.</summary>
public sealed record SessionSelection
{
    /// <summary>Every session.</summary>
    public static SessionSelection All { get; } = new();

    /// <summary>What is asked apart from time.</summary>
    public SessionFilter Filter { get; init; } = SessionFilter.None;

    /// <summary>Which date the window is about.</summary>
    public DateBasis Basis { get; init; } = DateBasis.Created;

    /// <summary>The window, or null for all time.</summary>
    public UtcWindow? Window { get; init; }

    /// <summary>A window of the source's last change beside the other one, or null for none.</summary>
    public UtcWindow? Modified { get; init; }

    /// <summary>This selection as metrics count it: bots are left out unless the filter speaks of them.</summary>
    public SessionSelection ForMetrics() =>
        Filter.Terms.ContainsKey(FilterKeys.Bot)
            ? this
            : this with
            {
                Filter = Filter.With(FilterKeys.Bot, FilterValues.No),
            };
}
