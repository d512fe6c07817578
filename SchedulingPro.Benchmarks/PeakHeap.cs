namespace SchedulingPro.Benchmarks;

/// <summary>The largest managed heap while something runs.</summary>
internal static class PeakHeap
{
    internal static async Task<double> MeasureAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        double peak = 0;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return peak;
    }
}
