using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.SavedViews;

/// <summary>Saves and removes views. Everybody has their own; sharing one with the team is for managers and admins.</summary>
public sealed class SavedViewEditor(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Longest query string, in characters.</summary>
    public const int LongestQuery = 4000;

    /// <summary>Most views of one user on one page.</summary>
    public const int MostOfUser = 100;

    /// <summary>Whether the user may share views with the team and remove shared ones of others.</summary>
    public static bool MayShare(UserContext user) => user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin);

    /// <summary>Saves the filters under a name; an own view of that name gets the new filters.</summary>
    public async Task<SavedViewOutcome> SaveAsync(
        UserContext user,
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    )
    {
        name = Cleaned(name);
        if (Refusal(user, name, query, isShared) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await WriteAsync(user, page, name, query, isShared, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another tab of the same person saved the name a moment ago: now it is there to be changed.
            return await WriteAsync(user, page, name, query, isShared, cancellationToken);
        }
    }

    /// <summary>Gives the view another name, and shares it or not. Only its owner may.</summary>
    public async Task<SavedViewOutcome> ChangeAsync(
        UserContext user,
        int id,
        string name,
        bool isShared,
        CancellationToken cancellationToken
    )
    {
        name = Cleaned(name);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, user, id, cancellationToken) is not { } view)
        {
            return SavedViewOutcome.Gone;
        }

        if (view.UserId != user.UserId)
        {
            return SavedViewOutcome.NotAllowed;
        }

        // What was shared once may stay so under another name, whatever its owner's role is now.
        if (Refusal(user, name, view.Query, isShared && !view.IsShared) is { } refusal)
        {
            return refusal;
        }

        var isTaken = await db.SavedViews.AnyAsync(
            v =>
                v.TenantId == view.TenantId
                && v.Page == view.Page
                && v.UserId == view.UserId
                && v.Name == name
                && v.Id != id,
            cancellationToken
        );
        if (isTaken)
        {
            return SavedViewOutcome.NameTaken;
        }

        (view.Name, view.IsShared, view.SavedOn) = (name, isShared, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SavedViewOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SavedViewOutcome.Gone;
        }
        catch (DbUpdateException)
        {
            return SavedViewOutcome.NameTaken;
        }
    }

    /// <summary>Removes the view: one's own, or a shared one as a manager.</summary>
    public async Task<SavedViewOutcome> RemoveAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, user, id, cancellationToken) is not { } view)
        {
            return SavedViewOutcome.Gone;
        }

        if (view.UserId != user.UserId && !MayShare(user))
        {
            return SavedViewOutcome.NotAllowed;
        }

        await using var unit = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SavedViewDefaults.Where(d => d.ViewId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SavedViews.Where(v => v.Id == id).ExecuteDeleteAsync(cancellationToken);
        await unit.CommitAsync(cancellationToken);
        return SavedViewOutcome.Done;
    }

    /// <summary>The page opens with the view for the user from now on: one of their own or of the team; with none for null.</summary>
    public async Task<SavedViewOutcome> SetDefaultAsync(
        UserContext user,
        string page,
        int? id,
        CancellationToken cancellationToken
    )
    {
        if (!user.IsKnown)
        {
            return SavedViewOutcome.NotAllowed;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = id is { } wanted ? await FindAsync(db, user, wanted, cancellationToken) : null;
        if (id is not null && chosen?.Page != page)
        {
            return SavedViewOutcome.Gone;
        }

        var own = await db.SavedViewDefaults.SingleOrDefaultAsync(
            d => d.UserId == user.UserId && d.TenantId == user.TenantId && d.Page == page,
            cancellationToken
        );
        if (chosen is null)
        {
            db.SavedViewDefaults.RemoveRange(own is null ? [] : [own]);
        }
        else if (own is null)
        {
            db.SavedViewDefaults.Add(
                new()
                {
                    UserId = user.UserId,
                    TenantId = user.TenantId,
                    Page = page,
                    ViewId = chosen.Id,
                }
            );
        }
        else
        {
            own.ViewId = chosen.Id;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SavedViewOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // Another tab of the same person chose at the same moment; theirs holds, and the menu shows it.
            return SavedViewOutcome.Gone;
        }
    }

    private static string Cleaned(string name) => string.Concat(name.Where(c => !char.IsControl(c))).Trim();

    private static SavedViewOutcome? Refusal(UserContext user, string name, string query, bool isShared) =>
        !user.IsKnown || (isShared && !MayShare(user)) ? SavedViewOutcome.NotAllowed
        : name.Length == 0 ? SavedViewOutcome.NameMissing
        : name.Length > LongestName ? SavedViewOutcome.NameTooLong
        : query.Length > LongestQuery ? SavedViewOutcome.QueryTooLong
        : null;

    private async Task<SavedViewOutcome> WriteAsync(
        UserContext user,
        string page,
        string name,
        string query,
        bool isShared,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.SavedViews.Where(v => v.TenantId == user.TenantId && v.Page == page && v.UserId == user.UserId);
        var view = await own.SingleOrDefaultAsync(v => v.Name == name, cancellationToken);
        if (view is null)
        {
            if (await own.CountAsync(cancellationToken) >= MostOfUser)
            {
                return SavedViewOutcome.TooMany;
            }

            view = new()
            {
                TenantId = user.TenantId,
                Page = page,
                UserId = user.UserId,
                Name = name,
            };
            db.SavedViews.Add(view);
        }

        (view.Query, view.IsShared, view.SavedOn) = (query, isShared, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return SavedViewOutcome.Done;
    }

    /// <summary>A view of others that is not shared does not exist for the user.</summary>
    private static Task<SavedView?> FindAsync(
        SchedulingDbContext db,
        UserContext user,
        int id,
        CancellationToken cancellationToken
    ) =>
        db.SavedViews.SingleOrDefaultAsync(
            v => v.Id == id && v.TenantId == user.TenantId && (v.UserId == user.UserId || v.IsShared),
            cancellationToken
        );
}
