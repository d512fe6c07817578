namespace SchedulingPro.Core.Metrics;

internal static class Medians
{
    /// <summary>The median in days, the mean of the two in the middle of an even number; null of none. Sorts the list.</summary>
    internal static double? OfTicks(List<long>? ticks)
    {
        if (ticks is not { Count: > 0 })
        {
            return null;
        }

        ticks.Sort();
        var sum = (double)ticks[(ticks.Count - 1) / 2] + ticks[ticks.Count / 2];
        return sum / 2 / TimeSpan.TicksPerDay;
    }
}
