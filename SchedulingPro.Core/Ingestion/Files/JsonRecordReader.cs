using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Finds the records in JSON of any size while holding one record at a time: API answers, arrays, objects one after the
/// other, and any mixture. It looks for the ends of values only and leaves each value to the parser, so that one broken
/// record does not cost the rest of the file.
/// </summary>
internal sealed class JsonRecordReader(Stream stream, int longestRecord = JsonRecordReader.LongestRecord)
{
    /// <summary>Longest record that is read, in bytes.</summary>
    internal const int LongestRecord = 8 * 1024 * 1024;

    private const int MostContainers = 32;
    private const int KeptOfTooLarge = 2048;
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> BareEnd = SearchValues.Create(" \t\r\n,[]{}\""u8);

    private readonly Stack<Container> containers = new();
    private readonly JsonWindow window = new(stream, 256 * 1024, longestRecord);
    private long records;

    private enum Container
    {
        Array,
        Answer,
    }

    private enum Found
    {
        Value,
        Answer,
        EndOfFile,
    }

    /// <summary>What is wrong with the end of the file, after all was read; null when it ends as it should.</summary>
    internal string? Truncation { get; private set; }

    internal IEnumerable<JsonRecord> Read()
    {
        while (window.SkipSeparators() is { } next)
        {
            switch (next)
            {
                case (byte)'[':
                    Enter(Container.Array);
                    window.Pass(1);
                    break;
                case (byte)']' when Inside(Container.Array):
                    containers.Pop();
                    window.Pass(1);
                    if (Inside(Container.Answer) && !SkipRestOfAnswer())
                    {
                        yield break;
                    }

                    break;
                case (byte)'{':
                    foreach (var record in ReadObject())
                    {
                        yield return record;
                    }

                    break;
                default:
                    var line = window.Line;
                    records++;
                    yield return new(line, ReadBare(), null, "is not a JSON object");
                    break;
            }
        }

        if (containers.Count > 0 && Truncation is null)
        {
            Truncation = string.Create(
                CultureInfo.InvariantCulture,
                $"The file ends too early, after record {records:N0} (line {window.Line:N0}): its list is not closed. Everything before is imported."
            );
        }
    }

    private bool Inside(Container container) => containers.TryPeek(out var top) && top == container;

    private void Enter(Container container)
    {
        if (containers.Count == MostContainers)
        {
            throw new ImportFileException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {window.Line:N0}: lists are nested more than {MostContainers} deep; this is no file of sessions or schedulers."
                )
            );
        }

        containers.Push(container);
    }

    private IEnumerable<JsonRecord> ReadObject()
    {
        var line = window.Line;
        var found = ScanObject(discard: false);
        if (found == Found.Answer)
        {
            Enter(Container.Answer);
            Enter(Container.Array);
            window.Consume();
            yield break;
        }

        records++;
        var text = window.Taken;
        JsonDocument? document = null;
        string? problem = null;
        if (found == Found.Value)
        {
            document = Parse(text, line, out problem);
        }

        // Where records stand in lines of their own, a broken one ends with its line.
        if (document is null && containers.Count == 0 && window.BackToLineWithObject() is { } broken)
        {
            yield return new(line, broken, null, problem ?? "is not valid JSON: it does not end in its line");
            window.Consume();
            yield break;
        }

        var tooLarge = window.LimitReached;
        if (tooLarge)
        {
            text = text[..KeptOfTooLarge].ToArray();
            window.Rewind();
            found = ScanObject(discard: true);
        }

        switch (found)
        {
            case Found.EndOfFile:
                Truncation = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file ends in the middle of record {records:N0} (line {line:N0}). Everything before is imported."
                );
                break;
            case var _ when tooLarge:
                yield return new(line, text, null, TooLarge());
                break;
            default:
                using (document)
                {
                    yield return new(line, text, document?.RootElement, problem);
                }

                break;
        }

        window.Consume();
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> text, long line, out string? problem)
    {
        problem = null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            var at = line + (error.LineNumber ?? 0);
            problem = string.Create(CultureInfo.InvariantCulture, $"is not valid JSON (near line {at:N0})");
            return null;
        }
    }

    private string TooLarge() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"is larger than {longestRecord / (1024 * 1024.0):0.#} MB, the most one record may have"
        );

    private Found ScanObject(bool discard)
    {
        var depth = 0;
        window.Begin(discard);
        while (true)
        {
            if (!window.Find(Structure, out var mark))
            {
                return Found.EndOfFile;
            }

            switch (mark)
            {
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (--depth == 0)
                    {
                        return Found.Value;
                    }

                    break;
                default:
                    if (!window.SkipString(out var isData))
                    {
                        return Found.EndOfFile;
                    }

                    if (isData && depth == 1 && window.FollowedByArray())
                    {
                        return Found.Answer;
                    }

                    break;
            }
        }
    }

    private bool SkipRestOfAnswer()
    {
        containers.Pop();
        var depth = 1;
        window.Begin(discard: true);
        while (window.Find(Structure, out var mark))
        {
            if (mark == (byte)'"')
            {
                if (!window.SkipString(out _))
                {
                    break;
                }
            }
            else if ((depth += mark is (byte)'{' or (byte)'[' ? 1 : -1) == 0)
            {
                window.Consume();
                return true;
            }
        }

        Truncation = string.Create(
            CultureInfo.InvariantCulture,
            $"The file ends too early, after record {records:N0}: the answer around it is not closed. All records are imported."
        );
        return false;
    }

    private byte[] ReadBare()
    {
        window.Begin(discard: false);
        if (!window.SkipShortString(KeptOfTooLarge))
        {
            window.Pass(1);
            window.FindBefore(BareEnd, KeptOfTooLarge);
        }

        var text = window.Taken.ToArray();
        window.Consume();
        return text;
    }
}
