using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Accounts and open invitations. There are tens of them, hundreds at most: one list, no pages.</summary>
public sealed class UserListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Reads the list. Accounts belong to no company, so only who sees all companies sees them.</summary>
    public async Task<UserList> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return UserList.Empty;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = await db
            .Companies.OrderBy(c => c.Name)
            .Select(c => new CompanyChoice(c.Id, c.Name))
            .ToListAsync(cancellationToken);
        var byId = companies.ToDictionary(c => c.Id);
        var roles = (
            await (
                from member in db.UserRoles
                join role in db.Roles on member.RoleId equals role.Id
                select new { member.UserId, role.Name }
            ).ToListAsync(cancellationToken)
        ).ToLookup(r => r.UserId, r => r.Name ?? "");
        var passkeys = await db.Set<IdentityUserPasskey<int>>()
            .GroupBy(p => p.UserId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(p => p.Key, p => p.Count, cancellationToken);
        var users = await db
            .Users.AsNoTracking()
            .Include(u => u.Companies)
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.Id)
            .ToListAsync(cancellationToken);
        var invitations = await db
            .Invitations.Where(i => i.AcceptedOn == null && i.RevokedOn == null)
            .OrderByDescending(i => i.CreatedOn)
            .Select(i => new InvitationItem(i.Id, i.Email, i.DisplayName, i.Role, i.ExpiresOn))
            .ToListAsync(cancellationToken);
        return new(
            [.. users.Select(u => ItemOf(u, roles[u.Id], byId, passkeys.GetValueOrDefault(u.Id)))],
            [.. invitations],
            [.. companies]
        );
    }

    private static UserListItem ItemOf(
        User user,
        IEnumerable<string> roles,
        Dictionary<int, CompanyChoice> companies,
        int passkeys
    ) =>
        new()
        {
            Id = user.Id,
            DisplayName = user.DisplayName,
            Email = user.Email ?? "",
            Role = Roles.All.FirstOrDefault(roles.Contains) ?? "",
            AllCompanies = user.AllCompanies,
            Companies =
            [
                .. user
                    .Companies.Select(c => companies.GetValueOrDefault(c.CompanyId))
                    .OfType<CompanyChoice>()
                    .OrderBy(c => c.Name, StringComparer.CurrentCulture),
            ],
            LastSignInOn = user.LastSignInOn,
            HasTwoFactor = user.TwoFactorEnabled,
            Passkeys = passkeys,
            IsDisabled = user.IsDisabled,
            LockedUntil = user.LockoutEnd?.UtcDateTime,
        };
}
