using System.Globalization;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Numbers as real servers send them: as numbers, as text, with a fraction of zero.</summary>
internal static class JsonNumbers
{
    /// <summary>The number, or null when it is none, not finite or out of range.</summary>
    internal static double? Any(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>The whole number, or null when it is none or needs more than 64 bits.</summary>
    internal static long? Whole(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String) ? null
        : long.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : Any(value) is { } any && Math.Abs(any) < 1L << 53 && any == Math.Floor(any) ? (long)any
        : null;
}
