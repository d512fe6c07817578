using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>Sends events about sessions as the upstream does: CloudEvents, signed over the raw body.</summary>
public static class StandInWebhooks
{
    public const string Completed = "tn.sp.session-completed";

    public const string Abandoned = "tn.sp.session-abandoned-qualified";

    /// <summary>The body of an event about <paramref name="session"/>.</summary>
    public static byte[] Body(
        StandInSession session,
        string type,
        long tenantId,
        DateTime on,
        string? occurrence = null
    ) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"{{\"specversion\":\"1.0\",\"id\":\"{Guid.NewGuid()}\",\"type\":\"{type}\",\"time\":\"{on:O}\",\"source\":\"stand-in\",\"userassignedid\":\"{occurrence ?? $"{session.Id}-{session.ModifiedOn.Ticks}"}\",\"datacontenttype\":\"application/json\",\"data\":{{\"tenantId\":{tenantId},\"tenantName\":\"Stand-in\",\"session\":"
            ),
            .. session.Body,
            .. "}}"u8,
        ];

    /// <summary>The signature of <paramref name="body"/> in lower-case hex, or in base64.</summary>
    public static string Sign(byte[] body, string key, bool base64 = false)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body);
        return base64 ? Convert.ToBase64String(signature) : Convert.ToHexStringLower(signature);
    }

    /// <summary>A request that delivers <paramref name="body"/>, signed where there is a key.</summary>
    public static HttpRequestMessage Request(
        string address,
        byte[] body,
        string? key,
        bool base64 = false,
        string header = "x-servicetitan-signature"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/cloudevents+json");
        if (key is not null)
        {
            request.Headers.Add(header, Sign(body, key, base64));
        }

        return request;
    }
}
