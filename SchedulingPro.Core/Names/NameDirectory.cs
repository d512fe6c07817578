using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Names;

/// <summary>The names that some sessions need: asked for once for all of them, and not at all where they carry no ids.</summary>
internal sealed class NameDirectory
{
    private static readonly NameDirectory Empty = new([]);
    private readonly Dictionary<(long TenantId, NameKind Kind, long Id), string> names;

    private NameDirectory(Dictionary<(long, NameKind, long), string> names) => this.names = names;

    internal static async Task<NameDirectory> LoadAsync(
        SchedulingDbContext db,
        IEnumerable<(long TenantId, SessionContent Session)> sessions,
        CancellationToken cancellationToken
    )
    {
        var tenants = new HashSet<long>();
        var ids = new HashSet<long>();
        foreach (var (tenant, session) in sessions)
        {
            foreach (var kind in NameKinds.All)
            {
                if (IdOf(kind, session) is { } id)
                {
                    tenants.Add(tenant);
                    ids.Add(id);
                }
            }
        }

        if (ids.Count == 0)
        {
            return Empty;
        }

        var kinds = NameKinds.All;
        var found = await db
            .ReferenceNames.AsNoTracking()
            .Where(n => tenants.Contains(n.TenantId) && kinds.Contains(n.Kind) && ids.Contains(n.ExternalId))
            .Select(n => new
            {
                n.TenantId,
                n.Kind,
                n.ExternalId,
                n.Name,
            })
            .ToListAsync(cancellationToken);
        return new(found.ToDictionary(n => (n.TenantId, n.Kind, n.ExternalId), n => n.Name));
    }

    internal SessionNames Of(long tenantId, SessionContent session)
    {
        if (names.Count == 0)
        {
            return SessionNames.None;
        }

        return new(Name(NameKind.JobType), Name(NameKind.BusinessUnit), Name(NameKind.Campaign), Name(NameKind.Zone));

        string? Name(NameKind kind) =>
            IdOf(kind, session) is { } id ? names.GetValueOrDefault((tenantId, kind, id)) : null;
    }

    private static long? IdOf(NameKind kind, SessionContent session) =>
        kind switch
        {
            NameKind.JobType => session.JobTypeId,
            NameKind.BusinessUnit => session.BusinessUnitId,
            NameKind.Zone => session.ZoneId,
            _ => long.TryParse(
                session.SourceTracking.CampaignId,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
                ? id
                : null,
        };
}
