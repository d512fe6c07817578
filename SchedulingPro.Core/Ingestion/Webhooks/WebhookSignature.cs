using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>
/// Checks who sent a webhook: HMAC-SHA256 over the body exactly as it arrived, in hexadecimal digits or in base64, with or
/// without <c>sha256=</c> before it. Which of them the upstream writes is not published, so all are taken.
/// </summary>
public static class WebhookSignature
{
    private const string Prefix = "sha256=";

    /// <summary>The signature that a header's value means; null when it is none.</summary>
    public static byte[]? Read(string? header)
    {
        var text = header.AsSpan().Trim();
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            text = text[Prefix.Length..].Trim();
        }

        var signature = new byte[HMACSHA256.HashSizeInBytes];
        if (text.Length == 2 * signature.Length)
        {
            var status = Convert.FromHexString(text, signature, out _, out var read);
            return status == System.Buffers.OperationStatus.Done && read == signature.Length ? signature : null;
        }

        // 44 characters with the filling at the end, 43 without; some senders write the variant for addresses.
        Span<char> padded = stackalloc char[44];
        if (text.Length is not (43 or 44))
        {
            return null;
        }

        padded[43] = '=';
        text.CopyTo(padded);
        padded.Replace('-', '+');
        padded.Replace('_', '/');
        return Convert.TryFromBase64Chars(padded, signature, out var length) && length == signature.Length
            ? signature
            : null;
    }

    /// <summary>Whether <paramref name="signature"/> is that of <paramref name="body"/> under <paramref name="key"/>; takes the same time for every wrong one.</summary>
    public static bool IsValid(ReadOnlySpan<byte> body, string key, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, signature);
    }

    /// <summary>The signature of <paramref name="body"/> in small hexadecimal digits, for tests and for trying a receiver out.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body));
}
