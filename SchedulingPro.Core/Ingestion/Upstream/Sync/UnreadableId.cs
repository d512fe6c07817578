using System.Security.Cryptography;
using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>What an unreadable row is known by: its id, or a hash of its text where even that cannot be read.</summary>
internal static class UnreadableId
{
    private const int Longest = 200;

    internal static string Of(UnreadableRow row) =>
        row.Id is { Length: > 0 and <= Longest } id
            ? id
            : "#" + Convert.ToHexStringLower(SHA256.HashData(row.Raw))[..16];
}
