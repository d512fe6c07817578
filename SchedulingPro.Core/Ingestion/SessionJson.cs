using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Reads and writes a session in the published contract's JSON. Reading tolerates what real sources do (numbers as text,
/// missing objects, dates without an offset, which are UTC) and names field and reason of what it cannot take.
/// </summary>
public static class SessionJson
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, SessionField>> FieldsByParent =
        SessionFields
            .All.GroupBy(f => f.Parent)
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase));

    private static readonly FrozenDictionary<string, string> ChildObjects = new Dictionary<string, string>
    {
        ["customer"] = "customer",
        ["customer.address"] = "customer.address",
        ["sourceTracking"] = "sourceTracking",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly WriteStep[] WriteSteps = BuildWriteSteps();

    /// <summary>
    /// Reads one session. <paramref name="errors"/> receives every refused field; the result is null when there is any, or
    /// when the element is not an object. <paramref name="hasUnknownFields"/> says whether the source sent fields that the
    /// contract does not know: the caller keeps the raw JSON then.
    /// </summary>
    public static SessionContent? Read(JsonElement element, List<FieldError> errors, out bool hasUnknownFields)
    {
        hasUnknownFields = false;
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("record", $"expected a JSON object, found {Describe(element)}"));
            return null;
        }

        var before = errors.Count;
        var session = new SessionContent();
        ReadObject(element, "", session, errors, ref hasUnknownFields);
        SessionRules.Complete(session, errors);
        return errors.Count == before ? session : null;
    }

    /// <summary>Writes <paramref name="session"/> in the contract's order, nulls as nulls, instants in UTC with Z.</summary>
    public static void Write(Utf8JsonWriter writer, SessionContent session)
    {
        writer.WriteStartObject();
        foreach (var step in WriteSteps)
        {
            for (var i = 0; i < step.Close; i++)
            {
                writer.WriteEndObject();
            }

            foreach (var name in step.Open)
            {
                writer.WriteStartObject(name);
            }

            if (step.Field is not null)
            {
                WriteField(writer, step.Name, step.Field, session);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The JSON of <see cref="Write"/> as UTF-8 bytes.</summary>
    internal static byte[] Render(SessionContent session)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            Write(writer, session);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Text of an instant as this product writes it: RFC 3339 in UTC, as many fraction digits as needed.</summary>
    public static string FormatInstant(DateTime utc) => utc.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static void ReadObject(
        JsonElement element,
        string parent,
        SessionContent session,
        List<FieldError> errors,
        ref bool hasUnknownFields
    )
    {
        var fields = FieldsByParent[parent];
        foreach (var property in element.EnumerateObject())
        {
            if (fields.TryGetValue(property.Name, out var field))
            {
                ReadField(property.Value, field, session, errors);
                continue;
            }

            var path = parent.Length == 0 ? property.Name : $"{parent}.{property.Name}";
            if (!ChildObjects.TryGetValue(path, out var child))
            {
                hasUnknownFields = true;
            }
            else if (property.Value.ValueKind == JsonValueKind.Object)
            {
                ReadObject(property.Value, child, session, errors, ref hasUnknownFields);
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                errors.Add(new(child, $"expected an object, found {Describe(property.Value)}"));
            }
        }
    }

    private static void ReadField(
        JsonElement value,
        SessionField field,
        SessionContent session,
        List<FieldError> errors
    )
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return;
        }

        if (field.Kind == SessionFieldKind.TextList)
        {
            ReadTextList(value, field, session, errors);
            return;
        }

        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            errors.Add(new(field.Path, $"expected a single value, found {Describe(value)}"));
            return;
        }

        if (field.Kind == SessionFieldKind.Number && value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetInt64(out var number))
            {
                field.SetNumber!(session, number);
            }
            else
            {
                errors.Add(new(field.Path, "is not a whole number of at most 64 bits"));
            }

            return;
        }

        if (field.Kind == SessionFieldKind.Flag && value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            field.SetFlag!(session, value.GetBoolean());
            return;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (SessionFieldText.Set(field, session, text) is { } reason)
        {
            errors.Add(new(field.Path, reason));
        }
    }

    private static void ReadTextList(
        JsonElement value,
        SessionField field,
        SessionContent session,
        List<FieldError> errors
    )
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (SessionFieldText.Set(field, session, value.ToString()) is { } problem)
            {
                errors.Add(new(field.Path, problem));
            }

            return;
        }

        var list = new List<string>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            list.Add(
                SessionFieldText.Clean(item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())
            );
        }

        var length = list.Sum(t => t.Length);
        if (length > field.MaxLength)
        {
            errors.Add(new(field.Path, SessionFieldText.TooLong(length, field.MaxLength)));
            return;
        }

        field.SetTextList!(session, list);
    }

    private static void WriteField(
        Utf8JsonWriter writer,
        JsonEncodedText name,
        SessionField field,
        SessionContent session
    )
    {
        switch (field.Kind)
        {
            case SessionFieldKind.Text:
                writer.WriteString(name, field.GetText!(session));
                break;
            case SessionFieldKind.Number when field.GetNumber!(session) is { } number:
                writer.WriteNumber(name, number);
                break;
            case SessionFieldKind.Flag when field.GetFlag!(session) is { } flag:
                writer.WriteBoolean(name, flag);
                break;
            case SessionFieldKind.Instant when field.GetInstant!(session) is { } instant:
                Span<char> text = stackalloc char[32];
                instant.TryFormat(text, out var written, InstantFormat, CultureInfo.InvariantCulture);
                writer.WriteString(name, text[..written]);
                break;
            case SessionFieldKind.TextList when field.GetTextList!(session) is { } list:
                writer.WriteStartArray(name);
                foreach (var item in list)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNull(name);
                break;
        }
    }

    private static string Describe(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };

    private static WriteStep[] BuildWriteSteps()
    {
        var steps = new List<WriteStep>();
        string[] open = [];
        foreach (var field in SessionFields.All)
        {
            var wanted = field.Parent.Length == 0 ? [] : field.Parent.Split('.');
            var shared = open.Zip(wanted).TakeWhile(p => p.First == p.Second).Count();
            steps.Add(new(open.Length - shared, wanted[shared..], JsonEncodedText.Encode(field.Name), field));
            open = wanted;
        }

        steps.Add(new(open.Length, [], default, null));
        return [.. steps];
    }

    private sealed record WriteStep(int Close, string[] Open, JsonEncodedText Name, SessionField? Field);
}
