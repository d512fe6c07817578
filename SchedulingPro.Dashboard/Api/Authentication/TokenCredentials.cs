using System.Text;
using Microsoft.Net.Http.Headers;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>How a client says who it is: in the form, or by HTTP Basic.</summary>
/// <param name="ClientId">Empty where it is missing.</param>
/// <param name="Secret">Empty where it is missing.</param>
/// <param name="IsContradictory">The form says something else than the header.</param>
internal sealed record TokenCredentials(string ClientId, string Secret, bool IsContradictory)
{
    private const string BasicScheme = "Basic ";

    public static TokenCredentials Of(HttpRequest request, TokenForm form)
    {
        var (id, secret) = (form["client_id"], form["client_secret"]);
        if (FromBasic(request.Headers[HeaderNames.Authorization].ToString()) is not { } basic)
        {
            return new(id, secret, false);
        }

        // Libraries that repeat in the form what the header says do no harm.
        var contradicts = (id.Length > 0 && id != basic.ClientId) || (secret.Length > 0 && secret != basic.Secret);
        return new(basic.ClientId, basic.Secret, contradicts);
    }

    /// <summary>Whether the client chose HTTP Basic.</summary>
    public static bool IsBasic(HttpRequest request) =>
        request
            .Headers[HeaderNames.Authorization]
            .ToString()
            .StartsWith(BasicScheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 6749, 2.3.1: both halves are form-encoded inside. Unreadable is as good as empty; null without Basic.</summary>
    private static (string ClientId, string Secret)? FromBasic(string header)
    {
        if (!header.StartsWith(BasicScheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var coded = header[BasicScheme.Length..].Trim();
        var buffer = new byte[coded.Length];
        if (!Convert.TryFromBase64String(coded, buffer, out var length))
        {
            return ("", "");
        }

        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
        return parts is [var id, var secret] ? (Decode(id), Decode(secret)) : ("", "");
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
