using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>Fetches what is shown of leads that a query found: their sessions' documents and the names of people, in their order.</summary>
internal static class LeadReader
{
    /// <summary>
    /// The leads as shown, in the order given. A lead whose session is gone (erased with its document) is left out.
    /// </summary>
    internal static async Task<IReadOnlyList<LeadListItem>> ReadAsync(
        LeadSet set,
        DataScope scope,
        IReadOnlyList<Lead> leads,
        CancellationToken cancellationToken
    )
    {
        if (leads.Count == 0)
        {
            return [];
        }

        var db = set.Sessions.Db;
        var keys = leads.Select(l => l.SessionId).ToList();
        var sessions = (
            await SessionReader.ReadAsync(
                set.Sessions,
                scope,
                db.Sessions.AsNoTracking().Where(s => keys.Contains(s.Id)),
                rows => rows.OrderBy(s => s.Id),
                cancellationToken
            )
        ).ToDictionary(s => s.Key);
        var now = set.NowUtc.Ticks;
        var people = await PeopleAsync(db, leads, now, cancellationToken);
        var dispositions = await DispositionsAsync(db, leads, cancellationToken);
        return
        [
            .. leads
                .Where(l => sessions.ContainsKey(l.SessionId))
                .Select(l => new LeadListItem(
                    l,
                    sessions[l.SessionId],
                    NameOf(people, l.AssigneeId),
                    NameOf(people, LeadOwnership.Holder(l, now))
                )
                {
                    Disposition = NameOf(dispositions, l.DispositionId),
                }),
        ];
    }

    private static async Task<Dictionary<int, string>> PeopleAsync(
        SchedulingDbContext db,
        IReadOnlyList<Lead> leads,
        long now,
        CancellationToken cancellationToken
    )
    {
        var ids = leads
            .SelectMany(l => new[] { l.AssigneeId, LeadOwnership.Holder(l, now) })
            .OfType<int>()
            .Distinct()
            .ToList();
        return ids.Count == 0
            ? []
            : await db
                .Users.AsNoTracking()
                .Where(u => ids.Contains(u.Id))
                .Select(u => new { u.Id, u.DisplayName })
                .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
    }

    private static async Task<Dictionary<int, string>> DispositionsAsync(
        SchedulingDbContext db,
        IReadOnlyList<Lead> leads,
        CancellationToken cancellationToken
    ) =>
        leads.All(l => l.DispositionId is null)
            ? []
            : await db
                .LeadDispositions.AsNoTracking()
                .Select(d => new { d.Id, d.Label })
                .ToDictionaryAsync(d => d.Id, d => d.Label, cancellationToken);

    private static string? NameOf(Dictionary<int, string> names, int? id) =>
        id is { } key ? names.GetValueOrDefault(key) : null;
}
