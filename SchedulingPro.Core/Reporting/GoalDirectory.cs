using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Core.Reporting;

/// <summary>
/// Monthly goals: what a count is to reach in a local month, for a company or for all together. Managers and administrators
/// set them; a goal for all only those who see all companies.
/// </summary>
public sealed class GoalDirectory(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>Highest goal.</summary>
    public const int Highest = 10_000_000;

    /// <summary>Metrics that goals are set for: counts that grow from day to day.</summary>
    public static IReadOnlyList<string> MetricKeys { get; } =
    ["booked", "totalJobsCreated", "totalBookingsCreated", "totalSessions", "interacted"];

    /// <summary>Whether the user may set the goal of this company (null: of all together).</summary>
    public static bool MaySet(UserContext user, int? companyId) =>
        (user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin))
        && (companyId is { } id ? user.Scope.Sees(id) : user.Scope.AllCompanies);

    /// <summary>The goal, or null without one or where the asker may not see what it is for.</summary>
    public async Task<double?> FindAsync(
        DataScope scope,
        string metricKey,
        int? companyId,
        CancellationToken cancellationToken
    )
    {
        if (companyId is { } id ? !scope.Sees(id) : !scope.AllCompanies)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Goals.AsNoTracking()
            .Where(g => g.MetricKey == metricKey && g.CompanyId == companyId)
            .Select(g => (double?)g.MonthlyTarget)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Sets the goal, or removes it with null. Answers what is wrong as the rest of a sentence that begins with "Goal", or
    /// null when it is done.
    /// </summary>
    public async Task<string?> SetAsync(
        UserContext user,
        string metricKey,
        int? companyId,
        int? target,
        CancellationToken cancellationToken
    )
    {
        if (!MaySet(user, companyId) || !MetricKeys.Contains(metricKey))
        {
            return "Goal is not yours to set";
        }

        if (target is < 1 or > Highest)
        {
            return "Goal is not a whole number from 1 to 10,000,000";
        }

        // One after the other: two goals of one month would both be there, and one of them at random would be shown.
        return await WriteUnit.RunAsync<string?>(
            contexts,
            async (db, _, token) =>
            {
                await WriteAsync(db, user, metricKey, companyId, target, token);
                return null;
            },
            cancellationToken
        );
    }

    private async Task WriteAsync(
        SchedulingDbContext db,
        UserContext user,
        string metricKey,
        int? companyId,
        int? target,
        CancellationToken cancellationToken
    )
    {
        var goals = await db
            .Goals.Where(g => g.TenantId == user.TenantId && g.MetricKey == metricKey && g.CompanyId == companyId)
            .ToListAsync(cancellationToken);
        db.Goals.RemoveRange(goals);
        if (target is { } value)
        {
            db.Goals.Add(
                new()
                {
                    TenantId = user.TenantId,
                    CompanyId = companyId,
                    MetricKey = metricKey,
                    MonthlyTarget = value,
                    UserId = user.UserId,
                    SetOn = clock.GetUtcNow().UtcDateTime,
                }
            );
        }

        var details = $"{MetricCatalog.Find(metricKey)!.Label}: {(target is { } now ? $"{now} a month" : "no goal")}";
        audit.Add(db, user.Actor, AuditActions.GoalChanged, "goal", metricKey, companyId, details);
        await db.SaveChangesAsync(cancellationToken);
    }
}
