using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Attribution;

/// <summary>Under which name each spelling of a campaign counts; a merge of merged names leads on to the last one.</summary>
internal sealed class CampaignNames
{
    private readonly Dictionary<string, string> names;

    private CampaignNames(Dictionary<string, string> names) => this.names = names;

    internal static async Task<CampaignNames> LoadAsync(
        SchedulingDbContext db,
        IReadOnlyCollection<long> tenantIds,
        CancellationToken cancellationToken
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var aliases = await db
            .CampaignAliases.AsNoTracking()
            .Where(a => tenantIds.Contains(a.TenantId))
            .OrderBy(a => a.TenantId)
            .Select(a => new
            {
                a.TenantId,
                a.Spelling,
                a.Name,
            })
            .ToListAsync(cancellationToken);
        foreach (var tenant in aliases.GroupBy(a => a.TenantId))
        {
            foreach (var (spelling, name) in CampaignChains.Resolve(tenant.Select(a => (a.Spelling, a.Name))))
            {
                names.TryAdd(spelling, name);
            }
        }

        return new(names);
    }

    /// <summary>The name that the spelling counts under: its own where nobody merged it.</summary>
    internal string Of(string spelling) => names.GetValueOrDefault(spelling, spelling);

    /// <summary>All spellings, the name's own included, that count together with <paramref name="spelling"/>.</summary>
    internal IEnumerable<string> Together(string spelling)
    {
        var name = Of(spelling);
        var merged = names.Where(n => n.Value == name).Select(n => n.Key);
        return Of(name) == name ? merged.Append(name).Distinct(StringComparer.Ordinal) : merged;
    }
}
