using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>Sessions added up by bucket of time.</summary>
internal sealed class BucketSums(IReadOnlyList<DateTime> starts)
{
    // Sessions come by and large in the order of time, so that the last bucket is mostly the next one too.
    private readonly long[] bounds = [.. starts.Select(SessionKey.First), long.MaxValue];
    private readonly FactSum?[] sums = new FactSum?[starts.Count];
    private int last;

    /// <summary>The bucket of a session.</summary>
    internal int At(long sessionId)
    {
        if (sessionId < bounds[last] || sessionId >= bounds[last + 1])
        {
            last = Math.Max(TimeBuckets.IndexOf(starts, SessionKey.CreatedOn(sessionId)), 0);
        }

        return last;
    }

    internal FactSum this[int bucket] => sums[bucket] ??= new();

    internal void Add(BucketSums other)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (other.sums[i] is { } sum)
            {
                this[i].Add(sum);
            }
        }
    }

    internal FactSum Total()
    {
        var total = new FactSum();
        foreach (var sum in sums)
        {
            if (sum is not null)
            {
                total.Add(sum);
            }
        }

        return total;
    }
}
