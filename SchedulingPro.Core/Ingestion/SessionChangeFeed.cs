using System.Globalization;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Tells whoever listens that sessions or schedulers changed, after the change is committed: at once in this process, and in
/// others of the same database through the rows that <see cref="RecordAsync"/> writes and <see cref="ChangeRelay"/> reads.
/// </summary>
public sealed class SessionChangeFeed
{
    private readonly Listeners<SessionChanges> listeners = new();

    /// <summary>Tells this process's rows from others'.</summary>
    internal string Writer { get; } = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Calls <paramref name="listener"/> after each committed batch, on the writer's thread: it must return at once and not throw. Dispose the result to stop.</summary>
    public IDisposable Subscribe(Action<SessionChanges> listener) => listeners.Add(listener);

    internal void Publish(SessionChanges changes) => listeners.Tell(changes);

    /// <summary>Writes the change into the transaction that makes it, for other processes.</summary>
    internal async Task RecordAsync(
        SchedulingDbContext db,
        SessionChanges changes,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        Add(db, changes, now);
        await db.SaveChangesAsync(cancellationToken);
        await db.Provider.AnnounceChangeAsync(db, cancellationToken);
    }

    /// <summary>The same as part of what <paramref name="db"/> saves; its owner announces it.</summary>
    internal void Add(SchedulingDbContext db, SessionChanges changes, DateTime now) =>
        db.StoredChanges.Add(
            new()
            {
                Writer = Writer,
                TenantId = changes.TenantId,
                OwnerKeys = string.Join(',', changes.OwnerKeys),
                New = changes.New,
                Changed = changes.Changed,
                Leads = changes.Leads,
                At = now,
            }
        );
}
