using System.Text.RegularExpressions;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What the parts of a connection must be.</summary>
public static partial class ConnectionRules
{
    /// <summary>Least characters of a webhook key [O].</summary>
    public const int ShortestWebhookKey = 32;

    /// <summary>Most characters of a webhook key [O].</summary>
    public const int LongestWebhookKey = 64;

    private const int LongestId = 200;
    private const int LongestSecret = 1000;

    internal static string CleanName(string name) => name.Trim().ToLowerInvariant();

    internal static FieldError? CheckName(string clean) =>
        clean.Length == 0 ? new("name", "is missing")
        : Name().IsMatch(clean) ? null
        : new("name", "must be 1 to 60 letters, digits, - and _: it stands in the address that webhooks are sent to");

    /// <summary>
    /// The draft with every part in its one spelling: addresses without what belongs to single calls, ids and secrets without
    /// the blanks of copying, empty secrets as null. <paramref name="errors"/> gets what is wrong; for a new connection also
    /// what is missing.
    /// </summary>
    internal static ConnectionDraft Clean(ConnectionDraft draft, bool isNew, List<FieldError> errors) =>
        draft with
        {
            BaseUrl = Address("baseUrl", draft.BaseUrl, isNew, ConnectionAddress.Base, errors),
            TokenUrl = Address("tokenUrl", draft.TokenUrl, isNew, ConnectionAddress.Token, errors),
            TenantId = Tenant(draft.TenantId, isNew, errors),
            ClientId = Text("clientId", draft.ClientId, isNew, mayBeEmpty: false, LongestId, errors),
            ClientSecret = Text("clientSecret", draft.ClientSecret, isNew, !isNew, LongestSecret, errors),
            AppKey = Text("appKey", draft.AppKey, isNew, !isNew, LongestSecret, errors),
            WebhookKey = WebhookKey(draft, errors),
            WebhookHeader = Header(draft.WebhookHeader, errors),
        };

    internal static FieldError? CheckRouterId(string clean) =>
        clean.Length == 0 ? new("routerId", "is missing")
        : clean.Length > LongestId || clean.Any(c => c is <= ' ' or '\x7f' or '/' or '?' or '#' or '\\')
            ? new("routerId", $"must be the id alone: at most {LongestId} characters without blanks and slashes")
        : null;

    private static string? Address(
        string field,
        string? text,
        bool isNew,
        Func<string, (string? Address, string? Problem)> clean,
        List<FieldError> errors
    )
    {
        if (text is null && !isNew)
        {
            return null;
        }

        var (address, problem) = clean(text ?? "");
        if (problem is not null)
        {
            errors.Add(new(field, problem));
        }

        return address;
    }

    private static long? Tenant(long? tenantId, bool isNew, List<FieldError> errors)
    {
        if (tenantId is <= 0)
        {
            errors.Add(new("tenantId", "must be a whole number above 0"));
        }
        else if (tenantId is null && isNew)
        {
            errors.Add(new("tenantId", "is missing"));
        }

        return tenantId;
    }

    private static string? Text(
        string field,
        string? text,
        bool isNew,
        bool mayBeEmpty,
        int longest,
        List<FieldError> errors
    )
    {
        var clean = text?.Trim();
        if (string.IsNullOrEmpty(clean))
        {
            if (isNew || (clean is not null && !mayBeEmpty))
            {
                errors.Add(new(field, "is missing"));
            }

            return null;
        }

        if (clean.Length > longest)
        {
            errors.Add(new(field, $"has more than {longest} characters"));
        }
        else if (clean.Any(c => c is < ' ' or > '~'))
        {
            errors.Add(new(field, "holds characters that cannot be sent; copy it again"));
        }

        return clean;
    }

    private static string? WebhookKey(ConnectionDraft draft, List<FieldError> errors)
    {
        var key = draft.WebhookKey?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (draft.RemoveWebhookKey)
        {
            errors.Add(new("webhookKey", "is given and to be removed at once; do one of both"));
        }
        else if (key.Length is < ShortestWebhookKey or > LongestWebhookKey)
        {
            errors.Add(
                new(
                    "webhookKey",
                    $"has {key.Length} characters; {ShortestWebhookKey} to {LongestWebhookKey} are possible"
                )
            );
        }

        return key;
    }

    private static string? Header(string? header, List<FieldError> errors)
    {
        var clean = header?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(clean))
        {
            return clean is null ? null : UpstreamConnection.DefaultWebhookHeader;
        }

        if (!HeaderName().IsMatch(clean))
        {
            errors.Add(new("webhookHeader", "is not the name of a header: letters, digits and - are possible"));
        }

        return clean;
    }

    [GeneratedRegex("^[a-z0-9_-]{1,60}$")]
    private static partial Regex Name();

    // The tokens of RFC 9110, as header names are.
    [GeneratedRegex("^[!#$%&'*+.^_`|~0-9a-z-]{1,100}$")]
    private static partial Regex HeaderName();
}
