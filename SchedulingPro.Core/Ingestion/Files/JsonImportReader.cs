using System.Text.Json;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Turns the values of a JSON file into sessions and schedulers, told apart one by one.</summary>
internal sealed class JsonImportReader(Stream text) : IImportReader
{
    private readonly JsonRecordReader reader = new(text);
    private readonly SessionArrivalReader sessions = new();

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

        return sessions.Read(record.Text.Span, value, errors) is { } arrival
            ? new(record.Line) { Session = arrival, Weight = record.Text.Length + arrival.Document!.Length }
            : null;
    }
}
