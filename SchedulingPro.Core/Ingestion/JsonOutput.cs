using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion;

/// <summary>How stored JSON is written: compact, and with letters of other scripts as they are, since it is never put into HTML unescaped.</summary>
internal static class JsonOutput
{
    internal static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
