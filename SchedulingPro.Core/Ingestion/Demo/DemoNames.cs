using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>The names behind the ids of invented visits. One job type of each company has none, as in real accounts.</summary>
internal static class DemoNames
{
    private const int PlacesOfZone = 4;
    private const int FirstZone = 300;
    private static readonly string[] Zones =
    [
        "Denver center",
        "Denver south and north-west",
        "Denver east and Aurora",
        "South suburbs",
        "West suburbs",
    ];

    internal static long JobType(DemoBrand brand, int category) =>
        (brand == DemoCatalog.Plumbing ? 7100 : 7200) + category;

    internal static long BusinessUnit(DemoBrand brand) => brand == DemoCatalog.Plumbing ? 210 : 220;

    internal static long Zone(int place) => FirstZone + (place / PlacesOfZone);

    internal static IReadOnlyDictionary<NameKind, IReadOnlyList<NamedId>> All { get; } =
        new Dictionary<NameKind, IReadOnlyList<NamedId>>
        {
            [NameKind.JobType] =
            [
                .. new[] { DemoCatalog.Plumbing, DemoCatalog.Heating }.SelectMany(brand =>
                    brand.Categories.SkipLast(1).Select((name, i) => new NamedId(JobType(brand, i), name))
                ),
            ],
            [NameKind.BusinessUnit] =
            [
                new(BusinessUnit(DemoCatalog.Plumbing), "Plumbing service"),
                new(BusinessUnit(DemoCatalog.Heating), "Heating and cooling service"),
            ],
            [NameKind.Zone] =
            [
                .. Zones.Select(
                    (name, i) =>
                        new NamedId(FirstZone + i, name)
                        {
                            Zips =
                            [
                                .. DemoCatalog
                                    .Served.Skip(i * PlacesOfZone)
                                    .Take(PlacesOfZone)
                                    .Select(place => place.Zip),
                            ],
                        }
                ),
            ],
        };

    /// <summary>Removes them again, unless the account has given its own since.</summary>
    internal static async Task RemoveAsync(SchedulingDbContext db, long tenantId, CancellationToken cancellationToken)
    {
        foreach (var (kind, names) in All)
        {
            var ids = names.Select(n => n.Id).ToList();
            var gone = db.ReferenceNames.Where(n =>
                n.TenantId == tenantId && n.Kind == kind && n.IsFromFile && ids.Contains(n.ExternalId)
            );
            if (kind == NameKind.Zone)
            {
                await db
                    .ZoneZips.Where(z => z.TenantId == tenantId && gone.Select(n => n.ExternalId).Contains(z.ZoneId))
                    .ExecuteDeleteAsync(cancellationToken);
            }

            await gone.ExecuteDeleteAsync(cancellationToken);
        }
    }
}
