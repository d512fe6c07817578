using System.Buffers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// The part of a JSON stream that is held in memory: from the beginning of the current record to where reading stands.
/// Counts lines on the way.
/// </summary>
internal sealed class JsonWindow(Stream stream, int size, int longestRecord)
{
    private byte[] buffer = new byte[size];
    private int start;
    private int at;
    private int end;
    private bool atEnd;
    private bool discards;

    /// <summary>Line of the current record's beginning, from 1.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>Whether reading stopped because the current record is larger than the limit.</summary>
    internal bool LimitReached { get; private set; }

    /// <summary>The current record up to where reading stands.</summary>
    internal ReadOnlyMemory<byte> Taken => buffer.AsMemory(start, at - start);

    /// <summary>Passes white space, commas and record separators; null at the end of the file.</summary>
    internal byte? SkipSeparators()
    {
        while (at < end || Fill())
        {
            if (buffer[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or 0x1E))
            {
                Consume();
                return buffer[at];
            }

            if (++at - start >= size / 2)
            {
                Consume();
            }
        }

        Consume();
        return null;
    }

    /// <summary>A record begins here. With <paramref name="discard"/> its bytes are not kept, and there is no limit.</summary>
    internal void Begin(bool discard)
    {
        Consume();
        LimitReached = false;
        discards = discard;
    }

    /// <summary>Goes back to the beginning of the current record.</summary>
    internal void Rewind() => at = start;

    internal void Pass(int count) => at += count;

    /// <summary>Forgets what was read so far; the next record begins here.</summary>
    internal void Consume()
    {
        Line += buffer.AsSpan(start, at - start).Count((byte)'\n');
        start = at;
    }

    /// <summary>Goes behind the next byte among <paramref name="marks"/>; false at the end of the file.</summary>
    internal bool Find(SearchValues<byte> marks, out byte mark)
    {
        while (true)
        {
            var index = buffer.AsSpan(at, end - at).IndexOfAny(marks);
            if (index >= 0)
            {
                at += index;
                mark = buffer[at++];
                return true;
            }

            at = end;
            if (!Fill())
            {
                mark = 0;
                return false;
            }
        }
    }

    /// <summary>Goes to the next byte among <paramref name="marks"/>, at most <paramref name="most"/> bytes far.</summary>
    internal void FindBefore(SearchValues<byte> marks, int most)
    {
        while ((at < end || Fill()) && at - start < most && !marks.Contains(buffer[at]))
        {
            at++;
        }
    }

    /// <summary>Passes a text that begins here and ends within <paramref name="most"/> bytes held in memory; otherwise stays.</summary>
    internal bool SkipShortString(int most)
    {
        var text = buffer.AsSpan(at, Math.Min(most, end - at));
        if (text[0] != (byte)'"' || text[1..].IndexOf((byte)'"') is not (>= 0 and var close))
        {
            return false;
        }

        at += close + 2;
        return true;
    }

    /// <summary>Goes behind the end of a text whose opening quote was passed; says whether it is the word <c>data</c>.</summary>
    internal bool SkipString(out bool isData)
    {
        var length = 0;
        isData = false;
        while (true)
        {
            var text = buffer.AsSpan(at, end - at);
            var index = text.IndexOfAny((byte)'"', (byte)'\\');
            if (index < 0)
            {
                length += text.Length;
                at = end;
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            length += index;
            at += index + 1;
            if (text[index] == (byte)'"')
            {
                isData = length == 4 && at - start >= 5 && buffer.AsSpan(at - 5, 4).SequenceEqual("data"u8);
                return true;
            }

            length += 2;
            if (at == end && !Fill())
            {
                return false;
            }

            at++;
        }
    }

    /// <summary>Goes behind <c>: [</c> when that comes next; otherwise stays.</summary>
    internal bool FollowedByArray()
    {
        var offset = 0;
        if (Peek(ref offset) != (byte)':')
        {
            return false;
        }

        offset++;
        if (Peek(ref offset) != (byte)'[')
        {
            return false;
        }

        at += offset + 1;
        return true;
    }

    /// <summary>
    /// Where a later line of the current record begins with an object: goes back to that line and returns the bytes before it.
    /// </summary>
    internal ReadOnlyMemory<byte>? BackToLineWithObject()
    {
        var index = buffer.AsSpan(start, at - start).IndexOf("\n{"u8);
        if (index < 0)
        {
            return null;
        }

        at = start + index + 1;
        return Taken;
    }

    private byte? Peek(ref int offset)
    {
        while (offset < size && (at + offset < end || Fill()))
        {
            if (buffer[at + offset] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return buffer[at + offset];
            }

            offset++;
        }

        return null;
    }

    private bool Fill()
    {
        if (atEnd)
        {
            return false;
        }

        if (discards)
        {
            Consume();
        }
        else if (at - start > longestRecord)
        {
            LimitReached = true;
            return false;
        }

        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            at -= start;
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        atEnd = read == 0;
        end += read;
        return !atEnd;
    }
}
