using System.Buffers;
using System.Text.Json;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Turns the values of a JSON file into sessions and schedulers, told apart one by one.</summary>
internal sealed class JsonImportReader(Stream text) : IImportReader
{
    private readonly JsonRecordReader reader = new(text);
    private readonly ArrayBufferWriter<byte> rendered = new(4096);
    private readonly ArrayBufferWriter<byte> minified = new(4096);

    public string? Truncation => reader.Truncation;

    public IEnumerable<ImportRecord> Read() => reader.Read().Select(Interpret);

    private ImportRecord Interpret(JsonRecord record)
    {
        var errors = new List<FieldError>();
        if (record.Value is { } value)
        {
            try
            {
                if (Interpret(record, value, errors) is { } taken)
                {
                    return taken;
                }
            }
            catch (InvalidOperationException)
            {
                // The parser finds this only when the text is asked for.
                errors.Add(new("record", "holds a broken character: half of a surrogate pair"));
            }
        }
        else
        {
            errors.Add(new("record", record.Problem!));
        }

        return new(record.Line) { Errors = errors, Excerpt = ImportRecord.Shorten(record.Text.Span) };
    }

    private ImportRecord? Interpret(JsonRecord record, JsonElement value, List<FieldError> errors)
    {
        var isSession =
            value.ValueKind == JsonValueKind.Object
            && (value.TryGetProperty("customer", out _) || value.TryGetProperty("sourceTracking", out _));
        if (!isSession && SchedulerJson.IsScheduler(value))
        {
            return SchedulerJson.Read(value, errors) is { } scheduler
                ? new(record.Line) { Scheduler = scheduler, Weight = record.Text.Length }
                : null;
        }

        if (SessionJson.Read(value, errors, out _) is not { } session)
        {
            return null;
        }

        var document = Render(w => SessionJson.Write(w, session), rendered);
        return new(record.Line)
        {
            Session = new(session, Raw(record, value, document.Span)) { Document = document.ToArray() },
            Weight = record.Text.Length + document.Length,
        };
    }

    // The source's own JSON is kept only where it differs. Most sources write compactly and in the contract's order, so the
    // bytes of the file are compared first, and brought into compact form only when they are not the same.
    private byte[]? Raw(JsonRecord record, JsonElement value, ReadOnlySpan<byte> document)
    {
        if (record.Text.Span.SequenceEqual(document))
        {
            return null;
        }

        var compact = Render(value.WriteTo, minified).Span;
        return compact.SequenceEqual(document) ? null : compact.ToArray();
    }

    private static ReadOnlyMemory<byte> Render(Action<Utf8JsonWriter> write, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }
}
