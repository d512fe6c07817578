using System.Collections.Concurrent;
using System.Globalization;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The tokens that the stand-in has given out.</summary>
internal sealed class StandInTokens(Func<DateTime> now)
{
    private readonly ConcurrentDictionary<string, DateTime> issued = [];
    private int count;

    internal TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(900);

    internal string Issue()
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"standin-{Interlocked.Increment(ref count)}");
        issued[token] = now() + Lifetime;
        return token;
    }

    internal bool Accepts(string header) =>
        header.StartsWith("Bearer ", StringComparison.Ordinal)
        && issued.TryGetValue(header["Bearer ".Length..], out var until)
        && now() < until;

    internal void Withdraw() => issued.Clear();
}
