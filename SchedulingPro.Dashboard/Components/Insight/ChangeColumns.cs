using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>Columns of differences to the period compared with, each beside the column of its metric.</summary>
internal static class ChangeColumns
{
    private const string Suffix = ".change";

    public static string KeyOf(string metric) => metric + Suffix;

    /// <summary>The metric whose change the column shows; null for other columns.</summary>
    public static MetricDefinition? MetricOf(string column) =>
        column.EndsWith(Suffix, StringComparison.Ordinal) ? MetricCatalog.Find(column[..^Suffix.Length]) : null;

    /// <param name="metric">The metric.</param>
    /// <param name="title">Head of its own column.</param>
    public static FigureColumn Of(MetricDefinition metric, string title) =>
        new(
            KeyOf(metric.Key),
            $"{title} ±",
            InsightChange.KindOf(metric),
            Sortable: true,
            Hint: $"{metric.Label}: difference to the period compared with"
        )
        {
            Before = new($"{metric.Key}.before", $"{title} before", FigureKinds.Of(metric.Unit)),
        };
}
