using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>Webhooks in the published form; change what the test is about.</summary>
internal static class WebhookSamples
{
    public const string Key = "0123456789abcdef0123456789abcdef";

    /// <summary>A signed-able event of a session.</summary>
    public static byte[] Body(SessionContent session, Action<JsonObject>? change = null, string? occurrence = null)
    {
        var root = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = Guid.NewGuid().ToString(),
            ["type"] = WebhookTypes.AbandonedQualified,
            ["time"] = "2026-05-04T15:05:00Z",
            ["source"] = "scheduling-pro",
            ["userassignedid"] = occurrence ?? $"{session.Id}-{session.ModifiedOn.Ticks}",
            ["datacontenttype"] = "application/json",
            ["data"] = new JsonObject
            {
                ["session"] = JsonNode.Parse(SessionJson.Render(session)),
                ["tenantId"] = DatabaseUnderTest.TenantId,
                ["tenantName"] = "Test account",
            },
        };
        change?.Invoke(root);
        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    public static byte[] Body(string sessionId, Action<JsonObject>? change = null) =>
        Body(SessionSamples.Session(sessionId), change);

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A connection that takes webhooks signed with <see cref="Key"/>.</summary>
    public static async Task<int> AddConnectionAsync(
        SchedulingDbContext db,
        ConnectionSecrets? secrets,
        string name = "north",
        Action<UpstreamConnection>? change = null
    )
    {
        var connection = new UpstreamConnection
        {
            Name = name,
            TenantId = DatabaseUnderTest.TenantId,
            BaseUrl = "https://api.example.test",
            TokenUrl = "https://auth.example.test/connect/token",
            ProtectedWebhookKey = secrets?.Protect(Key),
            IsPaused = true,
            CreatedOn = TestClock.Start,
            ModifiedOn = TestClock.Start,
        };
        change?.Invoke(connection);
        db.UpstreamConnections.Add(connection);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return connection.Id;
    }
}
