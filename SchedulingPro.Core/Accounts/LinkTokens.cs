using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Core.Accounts;

/// <summary>Secrets of invitation links: 256 random bits in the link, their hash in the database.</summary>
internal static class LinkTokens
{
    internal static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
