using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.SavedViews;

/// <summary>The views that a user can choose from on a page: their own and those shared with the team.</summary>
public sealed class SavedViewQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>
    /// Own views first, each part by name. What a view shows is decided when it is opened, by the scope of whoever opens it.
    /// Nothing for <see cref="DataScope.Nothing"/>.
    /// </summary>
    public async Task<IReadOnlyList<SavedViewItem>> ExecuteAsync(
        DataScope scope,
        UserContext user,
        string page,
        CancellationToken cancellationToken
    )
    {
        if (!user.IsKnown || scope == DataScope.Nothing)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var views = await (
            from view in db.SavedViews.AsNoTracking()
            where view.TenantId == user.TenantId && view.Page == page && (view.UserId == user.UserId || view.IsShared)
            join owner in db.Users on view.UserId equals owner.Id into owners
            from owner in owners.DefaultIfEmpty()
            let isDefault = db.SavedViewDefaults.Any(d =>
                d.UserId == user.UserId && d.TenantId == user.TenantId && d.Page == page && d.ViewId == view.Id
            )
            select new SavedViewItem(
                view.Id,
                view.Name,
                view.Query,
                view.IsShared,
                view.UserId == user.UserId,
                owner == null ? "" : owner.DisplayName,
                isDefault
            )
        ).ToListAsync(cancellationToken);
        return [.. views.OrderByDescending(v => v.IsOwn).ThenBy(v => v.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// The query string that the page opens with for the user; null where they chose none, and where the view is not theirs
    /// or the team's any more.
    /// </summary>
    public async Task<string?> DefaultAsync(
        DataScope scope,
        UserContext user,
        string page,
        CancellationToken cancellationToken
    )
    {
        if (!user.IsKnown || scope == DataScope.Nothing)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from chosen in db.SavedViewDefaults.AsNoTracking()
            where chosen.UserId == user.UserId && chosen.TenantId == user.TenantId && chosen.Page == page
            join view in db.SavedViews on chosen.ViewId equals view.Id
            where view.TenantId == user.TenantId && view.Page == page && (view.UserId == user.UserId || view.IsShared)
            select view.Query
        ).FirstOrDefaultAsync(cancellationToken);
    }
}
