using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>The figures of the attribution page.</summary>
internal static class AttributionColumns
{
    public const string Value = "value";
    public const string Cost = "cost";

    public static IReadOnlyList<MetricDefinition> Metrics { get; } =
    [
        .. new[] { "totalSessions", "interacted", "qualifiedAbandoned", "booked", "schedulerCompletionRate" }.Select(
            key => MetricCatalog.Find(key)!
        ),
    ];

    /// <summary>Figures whose difference to the period compared with has a column.</summary>
    public static IReadOnlyList<MetricDefinition> Compared { get; } =
    [.. new[] { "totalSessions", "booked" }.Select(key => MetricCatalog.Find(key)!)];

    /// <summary>Heads of columns, shorter than the metrics' own names, which the hint says.</summary>
    public static string Title(MetricDefinition metric) =>
        metric.Key switch
        {
            "qualifiedAbandoned" => "Leads",
            "schedulerCompletionRate" => "Booked of engaged",
            _ => metric.Label,
        };

    /// <summary>What a cost is divided by: key of the column, key of the metric, words.</summary>
    public static IReadOnlyList<(string Key, string Metric, string Title)> CostPer { get; } =
    [
        ("costPerEngaged", "interacted", "Per engaged"),
        ("costPerLead", "qualifiedAbandoned", "Per lead"),
        ("costPerBooking", "booked", "Per booking"),
    ];

    /// <summary>What the table can be ordered by.</summary>
    public static IEnumerable<string> Sortable(bool isCompared) =>
        [
            Value,
            .. Metrics.Select(m => m.Key),
            Cost,
            .. CostPer.Select(c => c.Key),
            .. isCompared ? Compared.Select(m => ChangeColumns.KeyOf(m.Key)) : [],
        ];
}
