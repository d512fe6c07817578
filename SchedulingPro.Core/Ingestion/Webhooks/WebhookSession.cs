using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Reads the session out of a stored webhook.</summary>
internal static class WebhookSession
{
    /// <summary>The session as it goes to the ingestor, or field and reason of what is wrong with it.</summary>
    internal static (SessionArrival? Arrival, string? Problem) Read(byte[] body, long tenantId)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return (null, "body: is JSON, but not an object");
            }

            if (!root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            {
                return (null, "data: is missing");
            }

            return TenantProblem(data, tenantId) is { } problem ? (null, problem) : ReadSession(data);
        }
        catch (JsonException)
        {
            return (null, "body: is not JSON");
        }
        catch (InvalidOperationException)
        {
            return (null, "data.session: holds text that is not Unicode");
        }
    }

    private static string? TenantProblem(JsonElement data, long tenantId) =>
        WebhookEnvelope.TextOf(data, "tenantId") switch
        {
            null => "data.tenantId: is missing",
            var text when text == tenantId.ToString(CultureInfo.InvariantCulture) => null,
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"data.tenantId: is not the tenant of this connection, {tenantId}. Check which connection's address was entered upstream"
            ),
        };

    private static (SessionArrival? Arrival, string? Problem) ReadSession(JsonElement data)
    {
        if (!data.TryGetProperty("session", out var session) || session.ValueKind == JsonValueKind.Null)
        {
            return (null, "data.session: is missing");
        }

        var errors = new List<FieldError>();
        var content = SessionJson.Read(session, errors, out var hasUnknownFields);
        return content is null
            ? (null, string.Join("; ", errors.Select(error => $"data.session.{error}")))
            : (new(content, hasUnknownFields ? JsonMarshal.GetRawUtf8Value(session).ToArray() : null), null);
    }
}
