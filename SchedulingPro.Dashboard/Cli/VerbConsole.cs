using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Where verbs read and write: answers to the output, everything else to the error output.</summary>
internal sealed record VerbConsole(TextWriter Output, TextWriter Error, TextReader Input)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Nobody puts this into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes one JSON object.</summary>
    public void WriteJson(object answer) => Output.WriteLine(JsonSerializer.Serialize(answer, answer.GetType(), Json));
}
