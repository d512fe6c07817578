using System.Text.Json;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Turns the rows of a list's answer into what they are; what cannot be read becomes an <see cref="UnreadableRow"/>.</summary>
internal static class UpstreamRows
{
    private delegate T? RowReader<T>(ReadOnlyMemory<byte> text, JsonElement value, List<FieldError> errors)
        where T : class;

    internal static UpstreamPage<SchedulerContent> Schedulers(UpstreamAnswer answer, UpstreamList list) =>
        Page<SchedulerContent>(answer, list, (_, value, errors) => SchedulerJson.Read(value, errors));

    internal static UpstreamPage<SessionArrival> Sessions(
        UpstreamAnswer answer,
        UpstreamList list,
        UpstreamSource source
    )
    {
        var reader = new SessionArrivalReader();
        return Page<SessionArrival>(
            answer,
            list,
            (text, value, errors) =>
                reader.Read(text.Span, value, errors) is not { } arrival ? null
                : source.IsRouter ? arrival with { RouterPath = source.Id, IsCurrentState = true }
                : arrival with { SchedulerPath = source.Id, IsCurrentState = true }
        );
    }

    internal static UpstreamPage<NamedId> Names(UpstreamAnswer answer, UpstreamList list, NameKind kind) =>
        Page<NamedId>(answer, list, (_, value, errors) => NamedIdJson.Read(value, kind, errors));

    private static UpstreamPage<T> Page<T>(UpstreamAnswer answer, UpstreamList list, RowReader<T> read)
        where T : class
    {
        var body = ListBody.Read(answer.Body.Bytes);
        var items = new List<T>(body.Count);
        var unreadable = new List<UnreadableRow>();
        var errors = new List<FieldError>();
        for (var i = 0; i < body.Count; i++)
        {
            errors.Clear();
            if (Row(body[i], read, errors) is { } item)
            {
                items.Add(item);
            }
            else
            {
                unreadable.Add(new(Id(body[i]), string.Join("; ", errors), body[i].ToArray()));
            }
        }

        // An answer that does not say whether there is more is taken at its count: a full page may have a next one.
        var size = Math.Min(body.PageSize ?? list.PageSize, list.PageSize);
        return new(items, body.HasMore ?? body.Count >= size, body.Total, unreadable);
    }

    private static T? Row<T>(ReadOnlyMemory<byte> text, RowReader<T> read, List<FieldError> errors)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return read(text, document.RootElement, errors);
        }
        catch (JsonException)
        {
            errors.Add(new("record", "is not valid JSON"));
        }
        catch (InvalidOperationException)
        {
            // The parser finds this only when the text is asked for.
            errors.Add(new("record", "holds a broken character: half of a surrogate pair"));
        }

        return null;
    }

    private static string? Id(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && id.ToString().Trim() is { Length: > 0 and <= 200 } found
                ? found
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
