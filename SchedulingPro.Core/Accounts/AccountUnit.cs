using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>Everything one change to accounts works with; all of it shares one context and one transaction.</summary>
internal sealed record AccountUnit(
    SchedulingDbContext Db,
    UserManager<User> Users,
    RoleManager<IdentityRole<int>> RoleNames
)
{
    /// <summary>Gives the user this role and no other.</summary>
    internal async Task<IdentityResult> SetRoleAsync(User user, string role)
    {
        if (!await RoleNames.RoleExistsAsync(role))
        {
            var made = await RoleNames.CreateAsync(new IdentityRole<int>(role));
            if (!made.Succeeded)
            {
                return made;
            }
        }

        var present = await Users.GetRolesAsync(user);
        var others = present.Where(r => r != role).ToList();
        var removed = await Users.RemoveFromRolesAsync(user, others);
        return !removed.Succeeded || present.Contains(role) ? removed : await Users.AddToRoleAsync(user, role);
    }
}
