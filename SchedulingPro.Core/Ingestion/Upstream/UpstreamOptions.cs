using System.ComponentModel.DataAnnotations;

namespace SchedulingPro.Core.Ingestion.Upstream;

/// <summary>Settings of what is read from upstream accounts: section <see cref="Section"/>.</summary>
public sealed class UpstreamOptions
{
    /// <summary>Name of the section in the settings file; in the environment <c>Upstream__IntervalSeconds</c> and so on.</summary>
    public const string Section = "Upstream";

    /// <summary>Whether this server syncs at all. Off where another server of the same database does.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Seconds from the end of a pass to the next.</summary>
    [Range(1, 86_400)]
    public int IntervalSeconds { get; set; } = 60;

    /// <summary>
    /// Minutes that every pass reads again: rows become visible upstream a little later than their stamp says, and clocks of
    /// its servers differ.
    /// </summary>
    [Range(0, 1440)]
    public int OverlapMinutes { get; set; } = 15;

    /// <summary>Days of sessions that are read again once a day, by creation: what was filled in later without a new stamp is found so.</summary>
    [Range(0, 366)]
    public int RereadDays { get; set; } = 7;

    /// <summary>Days of upstream's own figures that are read at first; afterwards the last fortnight is refreshed daily.</summary>
    [Range(0, 1000)]
    public int SnapshotDays { get; set; } = 90;

    /// <summary>Rows asked for in one call, at most 5,000 [S].</summary>
    [Range(1, 5000)]
    public int PageSize { get; set; } = 5000;

    /// <summary>Calls in a second to one account, at most; upstream's own limit is 60 [O].</summary>
    [Range(1, 1000)]
    public int CallsPerSecond { get; set; } = 60;

    /// <summary>Seconds that one call may take; upstream gives up after 100 [O].</summary>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 100;

    /// <summary>How often a call is tried again after an answer or a silence that may pass.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 5;

    /// <summary>Milliseconds before the first repeat; doubled with each, with jitter. A Retry-After of the answer stands above it.</summary>
    [Range(1, 60_000)]
    public int RetryMilliseconds { get; set; } = 500;

    /// <summary>Seconds that calls rest after many failures in a row.</summary>
    [Range(1, 3600)]
    public int RestSeconds { get; set; } = 30;

    /// <summary>Minutes without a complete pass after which a connection counts as out of step.</summary>
    [Range(1, 10_080)]
    public int OutOfStepMinutes { get; set; } = 15;
}
