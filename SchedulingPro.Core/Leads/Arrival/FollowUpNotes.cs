using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>Gathers what a batch of sessions may mean for the follow-up, and notes it with the batch.</summary>
internal sealed class FollowUpNotes
{
    private readonly List<Session> rows = [];
    private readonly List<long> linked = [];
    private readonly List<(long Before, Session Row)> renumbered = [];

    internal void Added(Session row)
    {
        if ((row.Flags & SessionFlags.Contact) != 0)
        {
            rows.Add(row);
        }
    }

    /// <summary>Also one without a contact: it may have had one.</summary>
    internal void Changed(Session row) => rows.Add(row);

    /// <summary>It belongs to another scheduler now.</summary>
    internal void Linked(long sessionId) => linked.Add(sessionId);

    internal void Renumbered(long before, Session row) => renumbered.Add((before, row));

    /// <summary>Call once the rows have their keys. Sessions without activity since <paramref name="oldest"/> (UTC) are left out.</summary>
    internal async Task WriteAsync(SchedulingDbContext db, DateTime oldest, CancellationToken cancellationToken)
    {
        foreach (var (before, row) in renumbered)
        {
            await PendingSessions.RenumberAsync(db, before, row.Id, cancellationToken);
        }

        var ids = rows.Where(r => r.ActivityTicks >= oldest.Ticks).Select(r => r.Id).Concat(linked).ToHashSet();
        await PendingSessions.NoteAsync(db, ids, cancellationToken);
    }
}
