using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>One value found in a JSON file. Valid only until the next one is asked for.</summary>
/// <param name="Line">Line it begins in, from 1.</param>
/// <param name="Text">Its bytes, or the first of them when it is too large.</param>
/// <param name="Value">It, parsed; null when <paramref name="Problem"/> says why not.</param>
/// <param name="Problem">Why it is no usable value, or null.</param>
internal sealed record JsonRecord(long Line, ReadOnlyMemory<byte> Text, JsonElement? Value, string? Problem);
