using System.Text;
using System.Text.Json;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What an error's body says, in the published form, in OAuth's, or in none.</summary>
internal sealed record UpstreamErrorText
{
    private const int LongestSentence = 400;
    private const int MostFields = 5;

    private UpstreamErrorText() { }

    /// <summary>OAuth's error code, or an empty text.</summary>
    internal string Code { get; private init; } = "";

    /// <summary>What it says, with a space before it, or an empty text.</summary>
    internal string Sentence { get; private init; } = "";

    /// <summary>Whether it speaks of the app key.</summary>
    internal bool IsAboutAppKey { get; private init; }

    /// <summary>Whether it speaks of the tenant.</summary>
    internal bool IsAboutTenant { get; private init; }

    internal static UpstreamErrorText Read(UpstreamAnswer answer, UpstreamCredentials account)
    {
        var code = "";
        var text = new StringBuilder();
        try
        {
            using var document = JsonDocument.Parse(answer.Body.Bytes, new() { MaxDepth = 16 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                code = Text(document.RootElement, "error");
                Append(text, Text(document.RootElement, "error_description"));
                Append(text, Text(document.RootElement, "title"));
                AppendErrors(text, document.RootElement);
                if (Text(document.RootElement, "traceId") is { Length: > 0 } trace)
                {
                    Append(text, $"Reference {trace}.");
                }
            }
        }
        catch (JsonException)
        {
            // An error without a readable body is still an error.
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
        }

        var sentence = Clean(text.ToString(), account);
        var all = $"{code} {sentence} {answer.Challenge}";
        return new()
        {
            Code = code,
            Sentence = sentence.Length == 0 ? "" : $" It says: {sentence}",
            IsAboutAppKey = Speaks(all, "app key", "app-key", "appkey", "application key", "applicationkey"),
            IsAboutTenant = Speaks(all, "tenant"),
        };
    }

    private static void AppendErrors(StringBuilder text, JsonElement root)
    {
        if (!root.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in errors.EnumerateObject().Take(MostFields))
        {
            var reasons =
                field.Value.ValueKind == JsonValueKind.Array
                    ? string.Join(" ", field.Value.EnumerateArray().Take(MostFields).Select(r => r.ToString()))
                    : field.Value.ToString();
            Append(text, field.Name.Length == 0 ? reasons : $"{field.Name}: {reasons}");
        }
    }

    private static void Append(StringBuilder text, string part)
    {
        if (part.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(part);
            if (!part.EndsWith('.'))
            {
                text.Append('.');
            }
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : "";

    // An upstream that repeats what it was sent must not get secrets into logs and pages.
    private static string Clean(string text, UpstreamCredentials account)
    {
        foreach (var secret in new[] { account.ClientSecret, account.AppKey })
        {
            text = secret.Length > 0 ? text.Replace(secret, "…", StringComparison.Ordinal) : text;
        }

        text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length <= LongestSentence ? text : text[..LongestSentence] + "…";
    }

    private static bool Speaks(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
