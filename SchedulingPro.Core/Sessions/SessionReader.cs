using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Fetches whole sessions for keys that a query found: ids first, documents after, never a wide row behind an OFFSET.</summary>
internal static class SessionReader
{
    /// <summary>
    /// The sessions of <paramref name="page"/>, a query that picks few rows from the narrow table; the database reads their
    /// documents only after that. The caller's order is applied once more, since a join keeps none.
    /// </summary>
    internal static async Task<IReadOnlyList<SessionListItem>> ReadAsync(
        SessionSet set,
        DataScope scope,
        IQueryable<Session> page,
        Func<IQueryable<Session>, IOrderedQueryable<Session>> order,
        CancellationToken cancellationToken
    )
    {
        var documents = set.Db.SessionDocuments.AsNoTracking();
        var rows = await order(page)
            .Select(s => new
            {
                s.Id,
                s.OwnerKey,
                s.RouterKey,
                s.Outcome,
                s.Milestones,
                s.LeadState,
                Document = documents.Where(d => d.SessionId == s.Id).Select(d => d.Document).First(),
            })
            .ToListAsync(cancellationToken);
        var items = new List<SessionListItem>(rows.Count);
        foreach (var row in rows)
        {
            if (set.Owners.Find(row.OwnerKey) is { } owner)
            {
                items.Add(
                    new(
                        row.Id,
                        owner,
                        row.RouterKey is { } router ? set.Owners.Find(router)?.Name : null,
                        row.Outcome,
                        row.Milestones,
                        row.LeadState == LeadState.Open,
                        Parse(row.Document, scope)
                    )
                );
            }
        }

        var names = await NameDirectory.LoadAsync(
            set.Db,
            items.Select(i => (i.Owner.TenantId, i.Content)),
            cancellationToken
        );
        return [.. items.Select(i => i with { Names = names.Of(i.Owner.TenantId, i.Content) })];
    }

    internal static SessionContent Parse(byte[] document, DataScope scope)
    {
        using var json = JsonDocument.Parse(document);
        var content =
            SessionJson.Read(json.RootElement, [], out _)
            ?? throw new InvalidDataException("A stored session document cannot be read; run the check verb.");
        if (!scope.SeesPersonalData)
        {
            PersonalData.MaskIn(content);
        }

        return content;
    }
}
