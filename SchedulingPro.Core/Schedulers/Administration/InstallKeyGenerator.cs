using System.Security.Cryptography;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Makes ids and keys of the shapes that domain.md gives, from the system's cryptographic generator.</summary>
internal static class InstallKeyGenerator
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 24;

    internal static string SchedulerId() => "sched_" + Random();

    internal static string RouterId() => "router_" + Random();

    internal static string DataApiKey() => Random();

    private static string Random() => RandomNumberGenerator.GetString(Letters, Length);
}
