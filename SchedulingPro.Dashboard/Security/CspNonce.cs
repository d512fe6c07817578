using System.Security.Cryptography;

namespace SchedulingPro.Dashboard.Security;

/// <summary>The random value that lets the scripts of one response run, and no others.</summary>
internal static class CspNonce
{
    private static readonly object Key = new();

    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is string nonce)
            return nonce;
        nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = nonce;
        return nonce;
    }
}
