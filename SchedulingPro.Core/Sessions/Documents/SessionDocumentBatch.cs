using System.Buffers;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Some documents in their order, in one buffer that is used again for the next ones: good until those are asked for.
/// </summary>
public sealed class SessionDocumentBatch : IDisposable
{
    private const int UsualDocument = 2048;
    private readonly List<(long Key, int Start, int Length)> members;
    private byte[] bytes;
    private int length;
    private bool isInBufferOrder = true;

    internal SessionDocumentBatch(int expected)
    {
        members = new(expected);
        bytes = ArrayPool<byte>.Shared.Rent(expected * UsualDocument);
    }

    /// <summary>How many there are.</summary>
    public int Count => members.Count;

    /// <summary>The document at <paramref name="place"/>, a session in the published contract's JSON (UTF-8).</summary>
    public ReadOnlyMemory<byte> this[int place] => bytes.AsMemory(members[place].Start, members[place].Length);

    /// <summary>
    /// All of them with commas between, as they stand inside an array, without another copy; empty when there are none, or when
    /// they have to be taken one by one.
    /// </summary>
    public ReadOnlyMemory<byte> Joined =>
        isInBufferOrder && members is [var first, ..]
            ? bytes.AsMemory(first.Start, members[^1].Start + members[^1].Length - first.Start)
            : default;

    internal long Key(int place) => members[place].Key;

    internal void Add(long key, ReadOnlySpan<byte> document)
    {
        // A comma has its place before each but the first.
        var start = length == 0 ? 0 : length + 1;
        if (bytes.Length < start + document.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, start + document.Length));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        if (start > 0)
        {
            bytes[length] = (byte)',';
        }

        document.CopyTo(bytes.AsSpan(start));
        members.Add((key, start, document.Length));
        length = start + document.Length;
    }

    /// <summary>
    /// Puts them in the order of <paramref name="keys"/>, by which they came but for those of one tick. A session that was erased
    /// since its key was read is not among them.
    /// </summary>
    internal void Arrange(List<long> keys)
    {
        var places = new Dictionary<long, int>(Count);
        for (var i = 0; i < keys.Count; i++)
        {
            places[keys[i]] = i;
        }

        SortBy((a, b) => places[a].CompareTo(places[b]));
    }

    /// <summary>Puts the members of each tick in the order of their sessions' ids.</summary>
    internal void Sort(IReadOnlyDictionary<long, string> ids) =>
        SortBy(
            (a, b) =>
                SessionKey.Tick(a) is var tick && tick != SessionKey.Tick(b)
                    ? tick.CompareTo(SessionKey.Tick(b))
                    : string.CompareOrdinal(ids.GetValueOrDefault(a), ids.GetValueOrDefault(b))
        );

    /// <summary>Takes the members of the last tick out again, since more of them may come with the next step; gives the tick's first key.</summary>
    internal long DropLastTick()
    {
        var tick = SessionKey.FirstOfTick(members[^1].Key);
        var first = members.FindIndex(m => m.Key >= tick);
        members.RemoveRange(first, Count - first);
        return tick;
    }

    /// <summary>Leaves the first <paramref name="passed"/> and all but <paramref name="kept"/> of the others out.</summary>
    internal void Cut(int passed, long kept)
    {
        members.RemoveRange(0, Math.Min(passed, Count));
        if (Count > kept)
        {
            members.RemoveRange((int)kept, Count - (int)kept);
        }
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

    internal void Clear()
    {
        members.Clear();
        (length, isInBufferOrder) = (0, true);
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void SortBy(Comparison<long> order)
    {
        for (var i = 1; i < Count; i++)
        {
            if (order(Key(i - 1), Key(i)) > 0)
            {
                members.Sort((a, b) => order(a.Key, b.Key));
                isInBufferOrder = false;
                return;
            }
        }
    }
}
