using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Names;

/// <summary>Compares names on their way in with those stored, and changes what differs. Its owner saves.</summary>
internal sealed class NameBatch
{
    private readonly SchedulingDbContext db;
    private readonly long tenantId;
    private readonly NameKind kind;
    private readonly DateTime now;
    private readonly Dictionary<long, ReferenceName> stored;
    private readonly ILookup<long, ZoneZip> zips;

    private NameBatch(
        SchedulingDbContext db,
        long tenantId,
        NameKind kind,
        DateTime now,
        Dictionary<long, ReferenceName> stored,
        ILookup<long, ZoneZip> zips
    )
    {
        this.db = db;
        this.tenantId = tenantId;
        this.kind = kind;
        this.now = now;
        this.stored = stored;
        this.zips = zips;
    }

    internal static async Task<NameBatch> LoadAsync(
        SchedulingDbContext db,
        long tenantId,
        NameKind kind,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var stored = await db
            .ReferenceNames.Where(n => n.TenantId == tenantId && n.Kind == kind)
            .ToDictionaryAsync(n => n.ExternalId, cancellationToken);
        var zips =
            kind == NameKind.Zone
                ? await db.ZoneZips.Where(z => z.TenantId == tenantId).ToListAsync(cancellationToken)
                : [];
        return new(db, tenantId, kind, now, stored, zips.ToLookup(z => z.ZoneId));
    }

    internal NameCounts Apply(IReadOnlyList<NamedId> names, bool isFromFile)
    {
        var (added, changed, unchanged, kept) = (0, 0, 0, 0);
        var listed = new Dictionary<long, NamedId>();
        foreach (var name in names)
        {
            listed[name.Id] = name;
        }

        foreach (var name in listed.Values)
        {
            if (!stored.TryGetValue(name.Id, out var known))
            {
                Add(name, isFromFile);
                added++;
            }
            else if (isFromFile && !known.IsFromFile)
            {
                kept++;
            }
            else if (Change(known, name, isFromFile))
            {
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        return new(added, changed, unchanged, isFromFile ? 0 : Retire(listed), kept);
    }

    private void Add(NamedId name, bool isFromFile)
    {
        db.ReferenceNames.Add(
            new()
            {
                TenantId = tenantId,
                Kind = kind,
                ExternalId = name.Id,
                Name = name.Name,
                IsActive = name.IsActive,
                IsFromFile = isFromFile,
                Details = name.Details,
                ModifiedOn = now,
            }
        );
        ChangeZips(name);
    }

    private bool Change(ReferenceName known, NamedId name, bool isFromFile)
    {
        var differs =
            (known.Name, known.IsActive, known.IsFromFile, known.Details)
            != (name.Name, name.IsActive, isFromFile, name.Details);
        if (!(ChangeZips(name) | differs))
        {
            return false;
        }

        known.Name = name.Name;
        known.IsActive = name.IsActive;
        known.IsFromFile = isFromFile;
        known.Details = name.Details;
        known.ModifiedOn = now;
        return true;
    }

    private bool ChangeZips(NamedId name)
    {
        if (kind != NameKind.Zone)
        {
            return false;
        }

        var before = zips[name.Id].ToDictionary(z => z.Zip, StringComparer.Ordinal);
        var after = name.Zips.ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(z => !after.Contains(z.Key)).Select(z => z.Value).ToList();
        var come = after.Where(z => !before.ContainsKey(z)).ToList();
        db.ZoneZips.RemoveRange(gone);
        db.ZoneZips.AddRange(
            come.Select(zip => new ZoneZip
            {
                TenantId = tenantId,
                ZoneId = name.Id,
                Zip = zip,
            })
        );
        return gone.Count + come.Count > 0;
    }

    // A file's names stay: the account may simply not list what they stand for.
    private int Retire(Dictionary<long, NamedId> listed)
    {
        var gone = stored.Values.Where(n => n.IsActive && !n.IsFromFile && !listed.ContainsKey(n.ExternalId)).ToList();
        foreach (var name in gone)
        {
            name.IsActive = false;
            name.ModifiedOn = now;
        }

        return gone.Count;
    }
}
