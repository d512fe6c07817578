using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>The figures of a breakdown: each is a metric of the catalogue.</summary>
internal static class BreakdownColumns
{
    public const string Value = "value";
    public const string Sessions = "totalSessions";

    public static MetricDefinition Booked { get; } = MetricCatalog.Find("booked")!;

    public static IReadOnlyList<MetricDefinition> Shown { get; } =
    [
        .. new[]
        {
            Sessions,
            "interacted",
            "booked",
            "schedulerCompletionRate",
            "qualifiedAbandoned",
            "engagementRate",
            "openedCompletionRate",
            "abandonmentRate",
        }.Select(key => MetricCatalog.Find(key)!),
    ];

    /// <summary>Figures whose difference to the period compared with has a column.</summary>
    public static IReadOnlyList<MetricDefinition> Compared { get; } =
    [.. new[] { Sessions, "booked", "schedulerCompletionRate" }.Select(key => MetricCatalog.Find(key)!)];

    /// <summary>Heads of columns, shorter than the metrics' own names, which the hint says.</summary>
    public static string Title(MetricDefinition metric) =>
        metric.Key switch
        {
            "qualifiedAbandoned" => "Qualified",
            "engagementRate" => "Engaged of opened",
            "schedulerCompletionRate" => "Booked of engaged",
            "openedCompletionRate" => "Booked of opened",
            "abandonmentRate" => "Abandoned of engaged",
            _ => metric.Label,
        };

    /// <summary>Keys of the columns that can order the table.</summary>
    public static IEnumerable<string> Sortable(bool isCompared) =>
        [Value, .. Shown.Select(m => m.Key), .. isCompared ? Compared.Select(m => ChangeColumns.KeyOf(m.Key)) : []];
}
