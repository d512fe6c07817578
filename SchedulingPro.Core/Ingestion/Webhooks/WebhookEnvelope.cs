using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>What stands around a webhook's session: enough to store it, tell it apart and list it.</summary>
internal sealed record WebhookEnvelope
{
    private const int LongestText = 200;

    /// <summary>What tells the occurrence apart within a connection.</summary>
    internal required string UserAssignedId { get; init; }

    internal string EventId { get; init; } = "";

    internal string Type { get; init; } = "";

    internal DateTime? OccurredOn { get; init; }

    internal string? SessionId { get; init; }

    /// <summary>Field and reason of what makes it useless whenever it is tried; null for what can be tried.</summary>
    internal string? Problem { get; init; }

    /// <summary>
    /// Reads what can be read of any body. One that names no occurrence is told apart by its hash, so that not even the same
    /// nonsense is stored twice.
    /// </summary>
    internal static WebhookEnvelope Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Of(document.RootElement, body.Span)
                : new() { UserAssignedId = HashOf(body.Span), Problem = "body: is JSON, but not an object" };
        }
        catch (JsonException error)
        {
            return new()
            {
                UserAssignedId = HashOf(body.Span),
                Problem = string.Create(
                    CultureInfo.InvariantCulture,
                    $"body: is not JSON from line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} on"
                ),
            };
        }
    }

    /// <summary>The text of a member, or null when there is none or it cannot be read as text.</summary>
    internal static string? TextOf(JsonElement parent, string name)
    {
        if (
            parent.ValueKind != JsonValueKind.Object
            || !parent.TryGetProperty(name, out var member)
            || member.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)
        )
        {
            return null;
        }

        try
        {
            var text = member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText();
            return string.Concat(text.Where(c => !char.IsControl(c))).Trim() is { Length: > 0 } some ? some : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but no text.
            return null;
        }
    }

    private static WebhookEnvelope Of(JsonElement root, ReadOnlySpan<byte> body)
    {
        var id = TextOf(root, "id");
        var type = Cut(TextOf(root, "type") ?? "");
        var data = root.TryGetProperty("data", out var member) ? member : default;
        var session =
            data.ValueKind == JsonValueKind.Object && data.TryGetProperty("session", out var inner) ? inner : default;
        var time = TextOf(root, "time");
        return new()
        {
            UserAssignedId =
                TextOf(root, "userassignedid") is { } assigned ? Key(assigned)
                : id is not null ? Key("id " + id)
                : HashOf(body),
            EventId = Cut(id ?? ""),
            Type = type,
            OccurredOn = DateTimeOffset.TryParse(
                time,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var occurred
            )
                ? occurred.UtcDateTime
                : null,
            SessionId = TextOf(session, "id") is { Length: <= LongestText } sessionId ? sessionId : null,
            Problem = type.Length == 0 ? "type: is missing" : null,
        };
    }

    // A cut key would make two occurrences one.
    private static string Key(string text) => text.Length > LongestText ? HashOf(Encoding.UTF8.GetBytes(text)) : text;

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static string HashOf(ReadOnlySpan<byte> body) =>
        "sha256 " + Convert.ToHexStringLower(SHA256.HashData(body));
}
