using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>One of the pages of numbers. A new one is a line in <see cref="All"/>.</summary>
/// <param name="Label">Its name in the row of tabs.</param>
/// <param name="Url">Its address without a query.</param>
internal sealed record InsightTab(string Label, string Url)
{
    public static IReadOnlyList<InsightTab> All { get; } =
    [
        new("Performance", AppUrls.Performance),
        new("Volume and time", AppUrls.Volume),
        new("Break down", AppUrls.Breakdown),
        new("Attribution", AppUrls.Attribution),
        new("Drop-off", AppUrls.DropOff),
        new("Compare schedulers", AppUrls.Compare),
    ];
}
