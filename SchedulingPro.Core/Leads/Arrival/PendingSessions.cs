using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>
/// Notes which sessions the engine is to look at, in the transaction that changes them: a process that ends right after loses
/// no lead, and bulk writing waits for none.
/// </summary>
internal static class PendingSessions
{
    private const int AtOnce = 500;

    internal static async Task NoteAsync(
        SchedulingDbContext db,
        IReadOnlyCollection<long> sessionIds,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in sessionIds.Chunk(AtOnce))
        {
            // Numbers of our own, so they may stand in the text.
            var values = string.Join(',', some.Select(id => $"({id.ToString(CultureInfo.InvariantCulture)})"));
            var sql = $"insert into pending_session (session_id) values {values} on conflict do nothing";
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
    }

    /// <summary>A session's key changed with its creation date: what is kept by its key follows.</summary>
    internal static async Task RenumberAsync(
        SchedulingDbContext db,
        long before,
        long after,
        CancellationToken cancellationToken
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"update lead_session set session_id = {after} where session_id = {before}",
            cancellationToken
        );
        await db
            .Leads.Where(l => l.SessionId == before)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.SessionId, after), cancellationToken);
    }
}
