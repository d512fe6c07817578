using System.Buffers;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Makes arrivals of sessions that came as JSON: the session, rendered in the contract's form, and the source's own JSON where
/// it says more than that. It keeps two buffers between sessions, so it serves one thread.
/// </summary>
internal sealed class SessionArrivalReader
{
    private readonly ArrayBufferWriter<byte> rendered = new(4096);
    private readonly ArrayBufferWriter<byte> minified = new(4096);

    /// <summary>Reads one session; null, with the reasons added to <paramref name="errors"/>, when it cannot be taken.</summary>
    /// <param name="text">The session's bytes as they came.</param>
    /// <param name="value">The same, parsed.</param>
    /// <param name="errors">Receives every refused field.</param>
    internal SessionArrival? Read(ReadOnlySpan<byte> text, JsonElement value, List<FieldError> errors)
    {
        if (SessionJson.Read(value, errors, out _) is not { } session)
        {
            return null;
        }

        var document = Render(w => SessionJson.Write(w, session), rendered);
        return new(session, Raw(text, value, document)) { Document = document.ToArray() };
    }

    // The source's own JSON is kept only where it differs. Most sources write compactly and in the contract's order, so the
    // bytes as they came are compared first, and brought into compact form only when they are not the same.
    private byte[]? Raw(ReadOnlySpan<byte> text, JsonElement value, ReadOnlySpan<byte> document)
    {
        if (text.SequenceEqual(document))
        {
            return null;
        }

        var compact = Render(value.WriteTo, minified);
        return compact.SequenceEqual(document) ? null : compact.ToArray();
    }

    private static ReadOnlySpan<byte> Render(Action<Utf8JsonWriter> write, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan;
    }
}
