using System.Buffers;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>The documents of one step of a stream, by key, in one buffer that is used again for the next step.</summary>
internal sealed class DocumentBatch : IDisposable
{
    private readonly List<(long Key, int Start, int Length)> members = [];
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int length;

    internal int Count => members.Count;

    internal ReadOnlyMemory<byte> this[int place] => bytes.AsMemory(members[place].Start, members[place].Length);

    internal long Key(int place) => members[place].Key;

    internal void Add(long key, ReadOnlySpan<byte> document)
    {
        if (bytes.Length - length < document.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + document.Length));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
            bytes = larger;
        }

        document.CopyTo(bytes.AsSpan(length));
        members.Add((key, length, document.Length));
        length += document.Length;
    }

    /// <summary>
    /// Where the documents with <paramref name="keys"/> are, in that order. Members came by key, and so do the keys but for those
    /// of one tick; a session that was erased since its key was read has no place.
    /// </summary>
    internal IEnumerable<int> PlacesOf(IReadOnlyList<long> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            var place = i < Count && Key(i) == key ? i : members.FindIndex(m => m.Key == key);
            if (place >= 0)
            {
                yield return place;
            }
        }
    }

    /// <summary>Takes the members of the last tick out again: more of them may come with the next step.</summary>
    internal void DropLastTick()
    {
        var tick = SessionKey.Tick(members[^1].Key);
        var first = members.FindIndex(m => SessionKey.Tick(m.Key) == tick);
        members.RemoveRange(first, Count - first);
    }

    /// <summary>Keys of the members that share their tick with another one.</summary>
    internal List<long>? Tied()
    {
        List<long>? tied = null;
        for (var i = 1; i < Count; i++)
        {
            if (SessionKey.Tick(Key(i - 1)) == SessionKey.Tick(Key(i)))
            {
                (tied ??= []).Add(Key(i - 1));
                tied.Add(Key(i));
            }
        }

        return tied;
    }

    /// <summary>Puts the members of each tick in the order of their sessions' ids.</summary>
    internal void Sort(IReadOnlyDictionary<long, string> ids) =>
        members.Sort(
            (a, b) =>
                SessionKey.Tick(a.Key) is var tick && tick != SessionKey.Tick(b.Key)
                    ? tick.CompareTo(SessionKey.Tick(b.Key))
                    : string.CompareOrdinal(ids.GetValueOrDefault(a.Key), ids.GetValueOrDefault(b.Key))
        );

    internal void Clear()
    {
        members.Clear();
        length = 0;
    }

    // Visitors' data does not stay behind for whoever rents the buffer next.
    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
}
