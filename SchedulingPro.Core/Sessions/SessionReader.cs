using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Fetches whole sessions for keys that a query found: ids first, documents after, never a wide row behind an OFFSET.</summary>
internal static class SessionReader
{
    internal static async Task<IReadOnlyList<SessionListItem>> ReadAsync(
        SessionSet set,
        DataScope scope,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken
    )
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var wanted = keys.ToArray();
        var rows = await (
            from s in set.Db.Sessions.AsNoTracking()
            join d in set.Db.SessionDocuments.AsNoTracking() on s.Id equals d.SessionId
            where wanted.Contains(s.Id)
            select new
            {
                s.Id,
                s.OwnerKey,
                s.RouterKey,
                s.Outcome,
                s.Milestones,
                s.LeadState,
                d.Document,
            }
        ).ToDictionaryAsync(r => r.Id, cancellationToken);
        var items = new List<SessionListItem>(keys.Count);
        foreach (var key in keys)
        {
            // A session may have gone, or moved out of sight, between the two reads.
            if (rows.TryGetValue(key, out var row) && set.Owners.Find(row.OwnerKey) is { } owner)
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

        return items;
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
