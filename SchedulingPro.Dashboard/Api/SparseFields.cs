using System.Text.Json;

namespace SchedulingPro.Dashboard.Api;

/// <summary>The fields that a client asked for, as dotted paths (<c>customer.phone</c>); an object's name means all of it.</summary>
internal sealed class SparseFields
{
    private const string Name = "fields";
    private readonly HashSet<string> wanted;
    private readonly HashSet<string> parents;

    private SparseFields(IReadOnlyCollection<string> paths)
    {
        wanted = new(paths, StringComparer.Ordinal);
        parents = new(paths.SelectMany(Parents), StringComparer.Ordinal);
    }

    /// <summary>Reads the parameter; null when it is not there and everything is wanted. Unknown fields are refused by name.</summary>
    public static SparseFields? Read(ApiParameters parameters, IEnumerable<string> known)
    {
        if (parameters.List(Name) is not { Count: > 0 } asked)
        {
            return null;
        }

        var all = known.SelectMany(path => Parents(path).Append(path)).ToHashSet(StringComparer.Ordinal);
        var unknown = asked.Where(path => !all.Contains(path)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            parameters.Refuse(Name, $"there is no field {string.Join(", ", unknown.Take(5).Select(Shorten))}");
        }

        return new(asked);
    }

    /// <summary>Writes the fields that are wanted of a JSON object.</summary>
    public void Write(Utf8JsonWriter json, ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        using var parsed = JsonDocument.ParseValue(ref reader);
        Write(json, parsed.RootElement, "");
    }

    private void Write(Utf8JsonWriter json, JsonElement element, string prefix)
    {
        json.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            var path = prefix + property.Name;
            if (wanted.Contains(path))
            {
                property.WriteTo(json);
            }
            else if (parents.Contains(path) && property.Value.ValueKind == JsonValueKind.Object)
            {
                json.WritePropertyName(property.Name);
                Write(json, property.Value, path + ".");
            }
        }

        json.WriteEndObject();
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path[..dot];
        }
    }

    private static string Shorten(string text) => $"\"{(text.Length > 60 ? text[..60] + "…" : text)}\"";
}
