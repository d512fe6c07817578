using System.Security.Cryptography;
using System.Text;

namespace SchedulingPro.Core.ApiClients;

/// <summary>
/// Makes, hashes and compares the credentials of API clients. A slow hash as for passwords would be wrong here: slowness
/// defends what people make up, and these are at least 256 random bits, which cannot be guessed however fast the hash is.
/// A slow one would only let strangers keep the server busy with false secrets.
/// </summary>
public static class ApiCredentialText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>43 letters of 62 hold 256 bits.</summary>
    private const int Length = 43;

    /// <summary>Longest text that is worth hashing; what is longer is no credential of ours.</summary>
    private const int Longest = 200;

    private static readonly byte[] NoHash = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    /// <summary>The SHA-256 hash under which <paramref name="credential"/> is stored.</summary>
    public static byte[] HashOf(string credential) => SHA256.HashData(Encoding.UTF8.GetBytes(credential));

    internal static string NewClientId() =>
        "cid." + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 24);

    internal static string New(ApiCredentialKind kind) =>
        (kind == ApiCredentialKind.Secret ? "cs." : "ak.") + RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>
    /// Whether <paramref name="presented"/> is one of the credentials. Takes the same time whether there are two, one or
    /// none to compare with, and however much of them agrees.
    /// </summary>
    internal static bool Matches(string presented, byte[]? first, byte[]? second)
    {
        var hash = presented.Length <= Longest ? HashOf(presented) : [];
        var isFirst = CryptographicOperations.FixedTimeEquals(hash, first ?? NoHash) & first is not null;
        var isSecond = CryptographicOperations.FixedTimeEquals(hash, second ?? NoHash) & second is not null;
        return isFirst | isSecond;
    }
}
