using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>
/// Leads as the asker may see them under a filter, ready to be queried: the one place where scope, filter and search become
/// conditions. Queue, counts, bulk acts, export and report all start here.
/// </summary>
internal sealed class LeadSet
{
    private readonly int userId;
    private readonly TimeSpan lease;

    private LeadSet(SessionSet sessions, IQueryable<Lead> rows, int userId, DateTime nowUtc, TimeSpan lease)
    {
        Sessions = sessions;
        Rows = rows;
        NowUtc = nowUtc;
        this.userId = userId;
        this.lease = lease;
    }

    /// <summary>The leading sessions' side: the asker's companies, and the documents.</summary>
    internal SessionSet Sessions { get; }

    /// <summary>The leads of all tabs, without an order.</summary>
    internal IQueryable<Lead> Rows { get; }

    /// <summary>The present, the same for all statements of the question.</summary>
    internal DateTime NowUtc { get; }

    /// <summary>The leads of a tab in its order.</summary>
    internal IOrderedQueryable<Lead> Ordered(LeadTab tab) => LeadTabs.Ordered(In(tab), tab, userId, NowUtc.Ticks);

    /// <summary>What a tab asks.</summary>
    internal Expression<Func<Lead, bool>> Of(LeadTab tab) => LeadTabs.Of(tab, userId, NowUtc.Ticks, lease);

    /// <summary>The leads of one tab, without an order.</summary>
    internal IQueryable<Lead> In(LeadTab tab) => Rows.Where(Of(tab));

    internal static async Task<LeadSet> OpenAsync(
        SchedulingDbContext db,
        DataScope scope,
        int userId,
        LeadSelection selection,
        DateTime nowUtc,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        var filter = selection.Filter;
        var asked = SessionFilter.None;
        var own = new List<(LeadFilterField Field, FilterTerm Term)>();
        foreach (var (key, term) in filter.Terms)
        {
            if (LeadFilterCatalog.Find(key) is not { } field)
            {
                continue;
            }

            if (field.Session is not null)
            {
                asked = asked.With(key, term);
            }
            else
            {
                own.Add((field, term));
            }
        }

        var sessions = await SessionSet.OpenAsync(db, scope, new() { Filter = asked }, cancellationToken);
        var rows = OfOwners(db.Leads.AsNoTracking(), sessions.OwnerKeys);
        if (asked.Terms.Keys.Any(k => k is not (FilterKeys.Company or FilterKeys.Scheduler)))
        {
            var leading = sessions.Rows;
            rows = rows.Where(l => leading.Any(s => s.Id == l.SessionId));
        }

        if (filter.Arrived.Resolve(nowUtc, selection.Zone, selection.WeekStartsOnSunday)?.Window is { } window)
        {
            var (from, to) = (window.From.Ticks, window.To.Ticks);
            rows = rows.Where(l => l.ArrivedTicks >= from && l.ArrivedTicks < to);
        }

        if (own.Count > 0)
        {
            var hours = own.Any(o => o.Field is Fields.AgeField);
            var context = new LeadFilterContext(
                userId,
                nowUtc,
                selection.Zone,
                sessions.Owners,
                hours ? await FollowUpDirectory.LoadAsync(db, cancellationToken) : null
            );
            rows = own.Aggregate(rows, (left, o) => left.Where(o.Field.Condition(o.Term, context)!));
        }

        return new(sessions, Searched(db, scope, rows, filter.Search), userId, nowUtc, lease);
    }

    private static IQueryable<Lead> OfOwners(IQueryable<Lead> rows, List<int>? keys) =>
        keys is null ? rows : rows.Where(l => keys.Contains(l.OwnerKey));

    private static IQueryable<Lead> Searched(
        SchedulingDbContext db,
        DataScope scope,
        IQueryable<Lead> rows,
        string search
    )
    {
        if (SearchTerm.Of(search) is not { } term)
        {
            return rows;
        }

        // What a search finds, or how much, would tell what is masked.
        if (!scope.SeesPersonalData)
        {
            return rows.Where(l => false);
        }

        var hits = db.Provider.SearchSessions(db, term);
        var found = db.LeadSessions.Where(s => hits.Contains(s.SessionId)).Select(s => s.LeadId);
        return rows.Where(l => found.Contains(l.Id));
    }
}
