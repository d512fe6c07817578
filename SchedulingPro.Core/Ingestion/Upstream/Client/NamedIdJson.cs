using System.Buffers;
using System.Text;
using System.Text.Json;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Reads the name behind an id: a job type, business unit, campaign or zone.</summary>
internal static class NamedIdJson
{
    private const int LongestName = 500;

    internal static NamedId? Read(JsonElement element, NameKind kind, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("record", "expected a JSON object"));
            return null;
        }

        var id = element.TryGetProperty("id", out var number) ? JsonNumbers.Whole(number) : null;
        if (id is null)
        {
            errors.Add(new("id", "is not a whole number of at most 64 bits"));
            return null;
        }

        var name =
            element.TryGetProperty("name", out var text) && text.ValueKind == JsonValueKind.String
                ? SessionFieldText.Clean(text.GetString()!).Trim()
                : "";
        if (name.Length == 0)
        {
            errors.Add(new("name", "is missing"));
            return null;
        }

        return new(id.Value, name.Length > LongestName ? name[..LongestName] : name, IsActive(element))
        {
            Zips = kind == NameKind.Zone ? Zips(element) : [],
            Details = Details(element),
        };
    }

    private static bool IsActive(JsonElement element) =>
        !element.TryGetProperty("active", out var active)
        || active.ValueKind == JsonValueKind.Null
        || SessionFieldText.ParseFlag(active.ToString()) != false;

    private static List<string> Zips(JsonElement element) =>
        element.TryGetProperty("zips", out var zips) && zips.ValueKind == JsonValueKind.Array
            ?
            [
                .. zips.EnumerateArray()
                    .Where(z => z.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                    .Select(z => SessionFieldText.Clean(z.ToString()).Trim())
                    .Where(z => z.Length is > 0 and <= 20)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    // The rest is kept for what later versions make of it; ZIP codes have rows of their own.
    private static string? Details(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            writer.WriteStartObject();
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is not ("id" or "name" or "active" or "zips"))
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenCount <= 2 ? null : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
