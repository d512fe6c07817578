namespace SchedulingPro.Core.Leads.Report;

/// <summary>Quantiles of sorted numbers.</summary>
internal static class Quantiles
{
    /// <summary>The middle one, or the mean of the two in the middle; null of none.</summary>
    internal static double? Median(IReadOnlyList<int> sorted) =>
        sorted.Count == 0 ? null : ((double)sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>The smallest one that at least <paramref name="share"/> of all do not exceed; null of none.</summary>
    internal static double? NearestRank(IReadOnlyList<int> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Max((int)Math.Ceiling(share * sorted.Count), 1) - 1];
}
