using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>Recognises data API keys that web sites send. Asks for no scope: the key itself is the proof.</summary>
public sealed class DataApiKeys(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Key of the company that <paramref name="key"/> belongs to: the current one, or the one before the last rotation while
    /// its overlap lasts; null for any other. Every stored key is compared in full, so that the time it takes tells nothing.
    /// </summary>
    public async Task<int?> FindCompanyAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = await db
            .Companies.AsNoTracking()
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.DataApiKey,
                c.PreviousDataApiKey,
                c.PreviousKeyValidUntil,
            })
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var given = Hash(key);
        int? match = null;
        foreach (var company in companies)
        {
            var current = Same(given, company.DataApiKey);
            var previous = Same(given, company.PreviousDataApiKey ?? "") & company.PreviousKeyValidUntil > now;
            if (current | previous)
            {
                match ??= company.Id;
            }
        }

        return match;
    }

    private static bool Same(byte[] given, string stored) =>
        CryptographicOperations.FixedTimeEquals(given, Hash(stored)) & stored.Length > 0;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
