using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>How each company calls back: hours, zone and texts, read once for a piece of work. Companies without a row of their own have the defaults.</summary>
public sealed class FollowUpDirectory
{
    private readonly Dictionary<int, (CompanyFollowUp? Row, TimeZoneInfo Zone)> companies;
    private readonly Dictionary<int, BusinessHours> hours = [];

    private FollowUpDirectory(Dictionary<int, (CompanyFollowUp?, TimeZoneInfo)> companies) =>
        this.companies = companies;

    /// <summary>Reads all companies' settings with a context that the caller owns.</summary>
    public static async Task<FollowUpDirectory> LoadAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.CompanyFollowUps.AsNoTracking().ToDictionaryAsync(f => f.CompanyId, cancellationToken);
        var companies = await db
            .Companies.AsNoTracking()
            .Select(c => new
            {
                c.Id,
                TimeZone = db.Tenants.Where(t => t.Id == c.TenantId).Select(t => t.TimeZone).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new(
            companies.ToDictionary(
                c => c.Id,
                c =>
                {
                    var row = rows.GetValueOrDefault(c.Id);
                    return (row, Zone(row?.TimeZone) ?? Zone(c.TimeZone) ?? TimeZoneInfo.Utc);
                }
            )
        );
    }

    /// <summary>The company's business hours in its own zone; the defaults in UTC for a company that is not known.</summary>
    public BusinessHours HoursOf(int companyId)
    {
        if (!hours.TryGetValue(companyId, out var found))
        {
            var (row, zone) = Of(companyId);
            hours[companyId] = found = BusinessHours.Read(row?.Hours ?? "", zone);
        }

        return found;
    }

    /// <summary>The company's texts.</summary>
    public ContactTemplates TemplatesOf(int companyId) =>
        Of(companyId).Row is { } row ? ContactTemplates.Of(row) : ContactTemplates.Default;

    /// <summary>The company's zone, else its tenant's.</summary>
    public TimeZoneInfo ZoneOf(int companyId) => Of(companyId).Zone;

    private (CompanyFollowUp? Row, TimeZoneInfo Zone) Of(int companyId) =>
        companies.GetValueOrDefault(companyId, (null, TimeZoneInfo.Utc));

    private static TimeZoneInfo? Zone(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
