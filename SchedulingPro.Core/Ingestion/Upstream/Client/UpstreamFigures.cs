using System.Buffers;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Reads the answer of a performance call.</summary>
internal static class UpstreamFigures
{
    private static readonly string[] Texts = ["id", "schedulerName", "brandName"];

    internal static UpstreamPerformance Read(UpstreamAnswer answer)
    {
        using var document = JsonDocument.Parse(answer.Body.Bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(document.RootElement, figures);
        if (figures.Count == 0)
        {
            throw new JsonException("The body holds no figure.");
        }

        var raw = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(raw, JsonOutput.Options))
        {
            document.RootElement.WriteTo(writer);
        }

        return new(figures, raw.WrittenSpan.ToArray());
    }

    private static void Add(JsonElement element, Dictionary<string, double> figures)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Add(property.Value, figures);
            }
            else if (!Texts.Contains(property.Name) && JsonNumbers.Any(property.Value) is { } number)
            {
                figures.TryAdd(property.Name, number);
            }
        }
    }
}
