using System.Globalization;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What a save changed, in the audit log's words.</summary>
/// <param name="Facts">Addresses, ids and switches with their new values; empty when none changed.</param>
/// <param name="Secrets">Which secrets were entered or removed, never their values; empty when none were.</param>
internal sealed record ConnectionChanges(string Facts, string Secrets)
{
    internal bool IsNone => Facts.Length == 0 && Secrets.Length == 0;

    /// <summary>Writes what the clean draft says into the connection; the same again is no change.</summary>
    internal static ConnectionChanges Apply(
        UpstreamConnection connection,
        ConnectionDraft clean,
        ConnectionSecrets secrets
    )
    {
        var facts = new List<string>();
        connection.TenantId = Fact("tenant", clean.TenantId ?? connection.TenantId, connection.TenantId);
        connection.BaseUrl = Fact("address", clean.BaseUrl ?? connection.BaseUrl, connection.BaseUrl);
        connection.TokenUrl = Fact("token address", clean.TokenUrl ?? connection.TokenUrl, connection.TokenUrl);
        connection.ClientId = Fact("client id", clean.ClientId ?? connection.ClientId, connection.ClientId);
        connection.WebhookHeader = Fact(
            "webhook header",
            clean.WebhookHeader ?? connection.WebhookHeader,
            connection.WebhookHeader
        );
        connection.AllowUnsignedWebhooks = Fact(
            "unsigned webhooks",
            clean.AllowUnsignedWebhooks ?? connection.AllowUnsignedWebhooks,
            connection.AllowUnsignedWebhooks
        );

        var entered = new List<string>();
        connection.ProtectedClientSecret = Secret(
            "client secret",
            clean.ClientSecret,
            connection.ProtectedClientSecret
        )!;
        connection.ProtectedAppKey = Secret("app key", clean.AppKey, connection.ProtectedAppKey)!;
        connection.ProtectedWebhookKey = Secret("webhook key", clean.WebhookKey, connection.ProtectedWebhookKey);
        if (clean.RemoveWebhookKey && connection.ProtectedWebhookKey is not null)
        {
            connection.ProtectedWebhookKey = null;
            entered.Add("webhook key removed");
        }

        return new(string.Join(", ", facts), string.Join(", ", entered));

        T Fact<T>(string label, T now, T before)
        {
            if (!EqualityComparer<T>.Default.Equals(now, before))
            {
                var text = now is bool on
                    ? (on ? "taken" : "refused")
                    : Convert.ToString(now, CultureInfo.InvariantCulture);
                facts.Add($"{label} {text}");
            }

            return now;
        }

        string? Secret(string label, string? typed, string? stored)
        {
            if (typed is null || IsSame(typed, stored))
            {
                return stored;
            }

            entered.Add($"{label} {(string.IsNullOrEmpty(stored) ? "entered" : "changed")}");
            return secrets.Protect(typed);
        }

        bool IsSame(string typed, string? stored)
        {
            try
            {
                return !string.IsNullOrEmpty(stored) && secrets.Open(stored) == typed;
            }
            catch (SecretUnreadableException)
            {
                return false;
            }
        }
    }
}
