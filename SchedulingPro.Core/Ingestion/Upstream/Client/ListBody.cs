using System.Buffers;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>
/// The body of a list's answer, cut into its rows without parsing them: a row that cannot be parsed then costs that row only,
/// and no tree of ten megabytes is built.
/// </summary>
internal sealed class ListBody
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> BareEnd = SearchValues.Create(",]} \t\r\n"u8);

    private readonly ReadOnlyMemory<byte> text;
    private readonly List<Range> rows = [];
    private int at;

    private ListBody(ReadOnlyMemory<byte> text) => this.text = text;

    internal int Count => rows.Count;

    /// <summary>Whether more rows match; null when the answer does not say.</summary>
    internal bool? HasMore { get; private set; }

    /// <summary>How many rows a page of it has, as it says; null when it does not.</summary>
    internal int? PageSize { get; private set; }

    /// <summary>How many rows match in all; null when it does not say.</summary>
    internal long? Total { get; private set; }

    /// <summary>The row's bytes.</summary>
    internal ReadOnlyMemory<byte> this[int row] => text[rows[row]];

    /// <summary>Finds the rows. Throws <see cref="JsonException"/> when the body is no list of the published form.</summary>
    internal static ListBody Read(ReadOnlyMemory<byte> text)
    {
        var body = new ListBody(text);
        body.Read();
        return body;
    }

    private void Read()
    {
        var span = text.Span;
        if (span.StartsWith("\uFEFF"u8))
        {
            at = 3;
        }

        var begin = at;
        if (!FindData(span))
        {
            Throw();
        }

        var open = at;
        ReadRows(span);

        // What stands around the rows is small; it is parsed strictly, so that a body that is cut off or has something behind
        // its end is noticed.
        using var rest = JsonDocument.Parse(
            new ReadOnlySequence<byte>([.. span[begin..open], .. "null"u8, .. span[at..]]),
            new JsonDocumentOptions { MaxDepth = 16 }
        );
        foreach (var property in rest.RootElement.EnumerateObject())
        {
            if (Named(property, "hasMore"))
            {
                HasMore = Flag(property.Value);
            }
            else if (Named(property, "pageSize"))
            {
                PageSize = Number(property.Value) is { } size and > 0 and <= int.MaxValue ? (int)size : null;
            }
            else if (Named(property, "totalCount"))
            {
                Total = Number(property.Value) is { } total and >= 0 ? total : null;
            }
        }
    }

    /// <summary>Goes to the bracket that opens <c>data</c>, which stands in the outermost object.</summary>
    private bool FindData(ReadOnlySpan<byte> span)
    {
        var depth = 0;
        SkipSpace(span);
        if (at >= span.Length || span[at] != (byte)'{')
        {
            Throw();
        }

        while (span[at..].IndexOfAny(Structure) is >= 0 and var found)
        {
            at += found;
            switch (span[at])
            {
                case (byte)'{' or (byte)'[':
                    depth++;
                    at++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    at++;
                    break;
                default:
                    var name = SkipString(span);
                    if (depth == 1 && name.SequenceEqual("data"u8) && FollowedByArray(span))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private bool FollowedByArray(ReadOnlySpan<byte> span)
    {
        var before = at;
        SkipSpace(span);
        if (at < span.Length && span[at] == (byte)':')
        {
            at++;
            SkipSpace(span);
            if (at < span.Length && span[at] == (byte)'[')
            {
                return true;
            }
        }

        at = before;
        return false;
    }

    private void ReadRows(ReadOnlySpan<byte> span)
    {
        at++;
        SkipSpace(span);
        while (Current(span) != (byte)']')
        {
            var begin = at;
            SkipValue(span);
            rows.Add(begin..at);
            SkipSpace(span);
            if (Current(span) == (byte)',')
            {
                at++;
                SkipSpace(span);
            }
            else if (Current(span) != (byte)']')
            {
                Throw();
            }
        }

        at++;
    }

    private void SkipValue(ReadOnlySpan<byte> span)
    {
        switch (Current(span))
        {
            case (byte)'"':
                SkipString(span);
                return;
            case (byte)'{' or (byte)'[':
                SkipNested(span);
                return;
            default:
                var end = span[at..].IndexOfAny(BareEnd);
                if (end <= 0)
                {
                    Throw();
                }

                at += end;
                return;
        }
    }

    private void SkipNested(ReadOnlySpan<byte> span)
    {
        var depth = 0;
        while (span[at..].IndexOfAny(Structure) is >= 0 and var found)
        {
            at += found;
            switch (span[at])
            {
                case (byte)'{' or (byte)'[':
                    depth++;
                    at++;
                    break;
                case (byte)'}' or (byte)']':
                    at++;
                    if (--depth == 0)
                    {
                        return;
                    }

                    break;
                default:
                    SkipString(span);
                    break;
            }
        }

        Throw();
    }

    private ReadOnlySpan<byte> SkipString(ReadOnlySpan<byte> span)
    {
        var begin = ++at;
        while (span[at..].IndexOfAny(StringMarks) is >= 0 and var found)
        {
            at += found;
            if (span[at] == (byte)'"')
            {
                return span[begin..at++];
            }

            at = Math.Min(at + 2, span.Length);
        }

        Throw();
        return default;
    }

    private void SkipSpace(ReadOnlySpan<byte> span)
    {
        while (at < span.Length && span[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }
    }

    private byte Current(ReadOnlySpan<byte> span)
    {
        if (at >= span.Length)
        {
            Throw();
        }

        return span[at];
    }

    private static bool Named(JsonProperty property, string name) =>
        property.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool? Flag(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String or JsonValueKind.Number => SessionFieldText.ParseFlag(value.ToString()),
            _ => null,
        };

    private static long? Number(JsonElement value) => JsonNumbers.Whole(value);

    private static void Throw() => throw new JsonException("The body is not a list of the published form.");
}
