using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>
/// Merges campaign names and undoes merges. Sessions keep what they came with; every reader folds names anew, so that a merge
/// counts at once and an undone one has never been.
/// </summary>
public sealed class CampaignAliasEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Longest name of a campaign, in characters.</summary>
    public const int LongestName = 300;

    private const int MostSpellings = 200;

    /// <summary>
    /// Counts all of <paramref name="names"/> under <paramref name="into"/>, which may be one of them or a new name; only
    /// who <see cref="MayMerge"/>. The result's id undoes it.
    /// </summary>
    public async Task<EditResult> MergeAsync(
        UserContext user,
        IReadOnlyCollection<string> names,
        string into,
        CancellationToken cancellationToken
    )
    {
        Require(user);
        into = SessionFieldText.Clean(into).Trim();
        var merged = names.Where(n => n.Length > 0 && n != into).Distinct(StringComparer.Ordinal).ToList();
        if (into.Length is 0 or > LongestName)
        {
            return EditResult.Refused(
                "name",
                into.Length == 0 ? "is missing" : $"is longer than {LongestName} characters"
            );
        }

        if (merged.Count is 0 or > MostSpellings)
        {
            return EditResult.Refused(
                "spellings",
                merged.Count == 0
                    ? "choose at least one other name to merge"
                    : $"choose at most {MostSpellings} at once"
            );
        }

        var (result, changes) = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var taken = await db
                    .CampaignAliases.Where(a => a.TenantId == user.TenantId)
                    .ToDictionaryAsync(a => a.Spelling, a => a.Name, StringComparer.Ordinal, token);
                if (taken.TryGetValue(into, out var other))
                {
                    return (
                        EditResult.Refused(
                            "name",
                            $"is merged into “{other}” already; choose that name, or undo it first"
                        ),
                        null
                    );
                }

                if (merged.Find(taken.ContainsKey) is { } again)
                {
                    return (
                        EditResult.Refused(
                            "spellings",
                            $"“{again}” was merged into “{taken[again]}” meanwhile; look at the list again"
                        ),
                        null
                    );
                }

                var (id, now) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime);
                db.CampaignAliases.AddRange(
                    merged.Select(spelling => new CampaignAlias
                    {
                        TenantId = user.TenantId,
                        Spelling = spelling,
                        Name = into,
                        MergeId = id,
                        UserId = user.UserId,
                        MergedOn = now,
                    })
                );
                audit.Add(
                    db,
                    user.Actor,
                    AuditActions.CampaignsMerged,
                    "campaign",
                    into,
                    null,
                    $"merged: {string.Join(", ", merged.Select(m => $"“{m}”"))}"
                );
                return (EditResult.Done(id.ToString()), await TellAsync(db, user.TenantId, now, token));
            },
            cancellationToken
        );
        Publish(changes);
        return result;
    }

    /// <summary>Undoes a merge; managers and admins only. False when it is not there any more.</summary>
    public async Task<bool> UndoAsync(UserContext user, Guid mergeId, CancellationToken cancellationToken)
    {
        Require(user);
        var changes = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var aliases = await db
                    .CampaignAliases.Where(a => a.TenantId == user.TenantId && a.MergeId == mergeId)
                    .ToListAsync(token);
                if (aliases.Count == 0)
                {
                    return null;
                }

                db.CampaignAliases.RemoveRange(aliases);
                audit.Add(
                    db,
                    user.Actor,
                    AuditActions.CampaignsMergeUndone,
                    "campaign",
                    aliases[0].Name,
                    null,
                    $"separate again: {string.Join(", ", aliases.Select(a => $"“{a.Spelling}”"))}"
                );
                return await TellAsync(db, user.TenantId, clock.GetUtcNow().UtcDateTime, token);
            },
            cancellationToken
        );
        Publish(changes);
        return changes is not null;
    }

    /// <summary>Whether <paramref name="user"/> may merge: names count together in all companies, so only who sees all of them.</summary>
    public static bool MayMerge(UserContext user) =>
        (user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin)) && user.Scope.AllCompanies;

    private static void Require(UserContext user)
    {
        if (!MayMerge(user))
        {
            throw new UnauthorizedAccessException("Only a manager or an admin who sees all companies may do this.");
        }
    }

    private async Task<SessionChanges?> TellAsync(
        SchedulingDbContext db,
        long tenantId,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var changes = new SessionChanges(tenantId, [], 0, 0);
        await db.SaveChangesAsync(cancellationToken);
        await feed.RecordAsync(db, changes, now, cancellationToken);
        return changes;
    }

    private void Publish(SessionChanges? changes)
    {
        if (changes is not null)
        {
            feed.Publish(changes);
        }
    }
}
