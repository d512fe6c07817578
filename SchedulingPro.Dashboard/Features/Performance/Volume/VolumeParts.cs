using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The layers of the stack, and the sessions behind each.</summary>
internal static class VolumeParts
{
    /// <summary>The biggest parts by what is counted, and all others as one, so that the stack is as high as the total.</summary>
    public static IReadOnlyList<VolumePart> Of(Trend trend, string metric, int most = VolumePart.Most)
    {
        var all = trend
            .Parts.Select(part => (part.Value, Series: part.Series[metric], Total: part.Values[metric] ?? 0))
            .Where(part => part.Total > 0)
            .OrderByDescending(part => part.Total)
            .ToList();
        var others = all.Count <= most + 1 ? [] : all.Skip(most).ToList();
        var shown = all.Take(all.Count - others.Count).Select(p => new VolumePart(p.Value, p.Series, p.Total));
        return others.Count == 0
            ? [.. shown]
            :
            [
                .. shown,
                new(
                    null,
                    [.. trend.Starts.Select((_, i) => (double?)others.Sum(part => part.Series[i] ?? 0))],
                    others.Sum(part => part.Total)
                )
                {
                    Others = [.. others.Select(part => part.Value)],
                },
            ];
    }

    /// <summary>The filter of the sessions of a part, among those of <paramref name="filter"/>.</summary>
    public static SessionFilter Drill(
        Dimension split,
        SessionFilter filter,
        IReadOnlyList<VolumePart> parts,
        VolumePart part
    ) =>
        part.Value is { } value
            ? split.Drill(filter, value)
            : split.DrillOthers(filter, parts.Select(p => p.Value).OfType<DimensionValue>(), part.Others);
}
