using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reports;

/// <summary>The figures of one report.</summary>
public sealed record ReportFigures
{
    /// <summary>Which sessions were counted.</summary>
    public required SessionFilter Filter { get; init; }

    /// <summary>What they are compared with.</summary>
    public required ReportComparison Comparison { get; init; }

    /// <summary>What it is about.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>What it is compared with; null for nothing.</summary>
    public ReportPeriod? Compared { get; init; }

    /// <summary>Values and funnel of the period.</summary>
    public required MetricResult Now { get; init; }

    /// <summary>The same of the period compared with.</summary>
    public MetricResult? Before { get; init; }

    /// <summary>The filter in words, one part each, as "Campaign is Spring"; empty for none.</summary>
    public IReadOnlyList<string> FilterWords { get; init; } = [];

    /// <summary>Names of the companies that were counted, when these are not all; else empty.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];
}
