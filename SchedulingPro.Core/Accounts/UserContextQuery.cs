using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Reads who a user is and what they may see now. Unknown and disabled users are <see cref="UserContext.Nobody"/>.</summary>
public sealed class UserContextQuery(IDbContextFactory<SchedulingDbContext> contexts, IOptions<PrivacyOptions> privacy)
{
    /// <summary>Reads the user with this key.</summary>
    public async Task<UserContext> ExecuteAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var user = await db
            .Users.Where(u => u.Id == userId && !u.IsDisabled)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.Email,
                u.AllCompanies,
                Companies = u.Companies.Select(c => c.CompanyId).ToList(),
                Roles = (
                    from member in db.UserRoles
                    join role in db.Roles on member.RoleId equals role.Id
                    where member.UserId == u.Id
                    select role.Name
                ).ToList(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (user is null)
        {
            return UserContext.Nobody;
        }

        var roles = user.Roles.OfType<string>().Where(Roles.All.Contains).ToArray();
        var seesPersonalData = privacy.Value.SeesPersonalData(roles);
        var tenant = await db
            .Tenants.AsNoTracking()
            .OrderBy(t => t.CreatedOn)
            .ThenBy(t => t.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new()
        {
            UserId = user.Id,
            DisplayName = user.DisplayName,
            Email = user.Email ?? "",
            Roles = [.. roles],
            Scope =
                roles.Length == 0 ? DataScope.Nothing
                : user.AllCompanies ? DataScope.ForAllCompanies(seesPersonalData)
                : DataScope.ForCompanies(user.Companies, seesPersonalData),
            TenantId = tenant?.Id ?? 0,
            TenantName = tenant?.Name ?? "",
            TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(tenant?.TimeZone ?? "UTC", out var zone)
                ? zone
                : TimeZoneInfo.Utc,
            WeekStart = tenant?.WeekStartsOnSunday == true ? DayOfWeek.Sunday : DayOfWeek.Monday,
        };
    }
}
