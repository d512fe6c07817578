using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Shows the body of a received webhook to a person, and writes down that it was shown.</summary>
public sealed class WebhookBodyQuery(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit)
{
    /// <summary>
    /// The body as text; null when there is none that the asker may see. For people who may not see personal data only the
    /// fields that are known not to be personal are left; a body in which they cannot be told apart is not shown to them.
    /// </summary>
    public async Task<string?> ExecuteAsync(
        DataScope scope,
        AuditActor actor,
        long eventId,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var body = await db
            .WebhookEvents.Where(e => e.Id == eventId)
            .Select(e => e.Body)
            .FirstOrDefaultAsync(cancellationToken);
        if (body is not { Length: > 0 })
        {
            return null;
        }

        var text = scope.SeesPersonalData ? Encoding.UTF8.GetString(body) : Masked(body);
        if (text is not null)
        {
            await audit.WriteAsync(
                actor,
                AuditActions.WebhookBodyViewed,
                "webhook",
                eventId.ToString(CultureInfo.InvariantCulture),
                null,
                scope.SeesPersonalData ? "" : "personal data masked",
                cancellationToken
            );
        }

        return text;
    }

    private static string? Masked(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("data", out var data)
                || data.ValueKind != JsonValueKind.Object
                || !data.TryGetProperty("session", out var element)
                || SessionJson.Read(element, [], out _) is not { } session
            )
            {
                return null;
            }

            PersonalData.MaskIn(session);
            var buffer = new ArrayBufferWriter<byte>(body.Length);
            using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
            {
                writer.WriteStartObject();
                foreach (var name in (string[])["specversion", "id", "type", "time", "source", "userassignedid"])
                {
                    writer.WriteString(name, WebhookEnvelope.TextOf(document.RootElement, name));
                }

                writer.WriteStartObject("data");
                writer.WritePropertyName("session");
                SessionJson.Write(writer, session);
                writer.WriteString("tenantId", WebhookEnvelope.TextOf(data, "tenantId"));
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
