using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>Gives new sessions their storage keys: the next free one in the tick of creation, or in the ticks after it.</summary>
internal static class KeyAllocator
{
    internal static async Task AssignAsync(
        SessionStore store,
        IReadOnlyList<(SessionWrite Write, DateTime CreatedOn)> sessions,
        CancellationToken cancellationToken
    )
    {
        var next = new Dictionary<long, long>();
        var open = sessions.Select(s => (s.Write, First: SessionKey.First(s.CreatedOn))).ToList();
        while (open.Count > 0)
        {
            var unknown = open.Select(s => s.First).Where(f => !next.ContainsKey(f)).ToHashSet();
            var highest = await store.HighestKeysAsync(unknown, cancellationToken);
            foreach (var first in unknown)
            {
                next[first] = highest.TryGetValue(first, out var key) ? key + 1 : first;
            }

            var full = new List<(SessionWrite Write, long First)>();
            foreach (var (write, first) in open)
            {
                if (next[first] < first + SessionKey.KeysPerTick)
                {
                    write.Row.Id = next[first]++;
                }
                else
                {
                    full.Add((write, first + SessionKey.KeysPerTick));
                }
            }

            open = full;
        }
    }
}
