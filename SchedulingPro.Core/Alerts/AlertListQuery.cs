using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Alerts;

/// <summary>Alerts and rules, of those whose figures the asker may read.</summary>
public sealed class AlertListQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Alerts on one page.</summary>
    public const int PageSize = 50;

    // An address may ask for any page; beyond this one none has rows, and the count of those before would overflow.
    private const int LastPage = 1_000_000;

    private const int StreamBatch = 500;

    private static readonly TimeSpan Recently = TimeSpan.FromDays(30);

    /// <summary>A page of alerts: all, or those that nobody took note of, perhaps of one rule.</summary>
    public async Task<AlertPage> ExecuteAsync(
        UserContext user,
        bool onlyWaiting,
        int? ruleId,
        int page,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await SeenAsync(db, user, cancellationToken);
        var waiting = seen.Where(e => e.AcknowledgedOn == null);
        var asked = Asked(seen, onlyWaiting, ruleId);
        var part = Newest(asked).Skip((Math.Clamp(page, 1, LastPage) - 1) * PageSize).Take(PageSize);
        var items = await Items(db, part).ToListAsync(cancellationToken);
        return new(items, await asked.CountAsync(cancellationToken), await waiting.CountAsync(cancellationToken));
    }

    /// <summary>All such alerts, the newest first, a batch at a time: memory does not grow with their number.</summary>
    public async IAsyncEnumerable<AlertItem> StreamAsync(
        UserContext user,
        bool onlyWaiting,
        int? ruleId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = Asked(await SeenAsync(db, user, cancellationToken), onlyWaiting, ruleId);
        var rest = asked;
        while (true)
        {
            var batch = await Items(db, Newest(rest).Take(StreamBatch)).ToListAsync(cancellationToken);
            foreach (var item in batch)
            {
                yield return item;
            }

            if (batch.Count < StreamBatch)
            {
                yield break;
            }

            var (on, id) = (batch[^1].Alert.RaisedOn, batch[^1].Alert.Id);
            rest = asked.Where(e => e.RaisedOn < on || (e.RaisedOn == on && e.Id < id));
        }
    }

    /// <summary>How many alerts nobody took note of yet.</summary>
    public async Task<int> WaitingAsync(UserContext user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await SeenAsync(db, user, cancellationToken);
        return await seen.CountAsync(e => e.AcknowledgedOn == null, cancellationToken);
    }

    /// <summary>The rules, by name.</summary>
    public async Task<IReadOnlyList<AlertRuleItem>> RulesAsync(UserContext user, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Recently;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await SeenOwners.LoadAsync(db, user, cancellationToken);
        var seen = await SeenAsync(db, user, cancellationToken);
        var rules = await db
            .AlertRules.AsNoTracking()
            .Where(r => r.TenantId == user.TenantId)
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Select(r => new AlertRuleItem(
                r,
                db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "",
                seen.Count(e => e.RuleId == r.Id && e.RaisedOn >= since),
                seen.Where(e => e.RuleId == r.Id).Max(e => (DateTime?)e.RaisedOn)
            ))
            .ToListAsync(cancellationToken);
        return [.. rules.Where(r => owners is null || owners.Contains(r.Rule.UserId))];
    }

    private static IQueryable<AlertEvent> Asked(IQueryable<AlertEvent> seen, bool onlyWaiting, int? ruleId)
    {
        var asked = onlyWaiting ? seen.Where(e => e.AcknowledgedOn == null) : seen;
        return ruleId is { } one ? asked.Where(e => e.RuleId == one) : asked;
    }

    private static IQueryable<AlertEvent> Newest(IQueryable<AlertEvent> alerts) =>
        alerts.OrderByDescending(e => e.RaisedOn).ThenByDescending(e => e.Id);

    private static IQueryable<AlertItem> Items(SchedulingDbContext db, IQueryable<AlertEvent> alerts) =>
        alerts.Select(e => new AlertItem(
            e,
            db.AlertRules.Where(r => r.Id == e.RuleId).Select(r => r.Name).FirstOrDefault() ?? "",
            db.Users.Where(u => u.Id == e.AcknowledgedBy).Select(u => u.DisplayName).FirstOrDefault()
        ));

    internal static async Task<IQueryable<AlertEvent>> SeenAsync(
        SchedulingDbContext db,
        UserContext user,
        CancellationToken cancellationToken
    )
    {
        var all = db.AlertEvents.AsNoTracking().Where(e => e.TenantId == user.TenantId);
        if (!user.IsKnown || user.Scope == DataScope.Nothing)
        {
            return all.Where(e => false);
        }

        if (await SeenOwners.LoadAsync(db, user, cancellationToken) is not { } owners)
        {
            return all;
        }

        var keys = owners.ToList();
        var seen = all.Where(e => db.AlertRules.Any(r => r.Id == e.RuleId && keys.Contains(r.UserId)));
        return await AlertScope.WithinAsync(seen, user.Scope, cancellationToken);
    }
}
