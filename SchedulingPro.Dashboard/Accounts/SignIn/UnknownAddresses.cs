using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>
/// Locks addresses that nobody has after as many failures as real accounts, so that being locked tells nothing about who
/// has an account. Forgets at a restart, and when very many are tried.
/// </summary>
internal sealed class UnknownAddresses(TimeProvider clock) : IDisposable
{
    private readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = 50_000 });
    private readonly Lock gate = new();

    /// <summary>Counts a failure; true when the address is locked now.</summary>
    public bool Fail(string email)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var failures = seen.Get<Failures>(key) ?? new Failures();
            if (failures.LockedUntil > now)
            {
                return true;
            }

            if (++failures.Count >= AccountPolicy.FailuresToLockout)
            {
                failures.Count = 0;
                failures.LockedUntil = now + AccountPolicy.Lockout;
            }

            seen.Set(key, failures, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromDays(1) });
            return failures.LockedUntil > now;
        }
    }

    public void Dispose() => seen.Dispose();

    private sealed class Failures
    {
        public int Count { get; set; }

        public DateTimeOffset LockedUntil { get; set; }
    }
}
