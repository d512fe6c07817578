namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>Bulk reading and writing of sessions in one transaction; each database has its fastest way.</summary>
internal abstract class SessionStore : IAsyncDisposable
{
    /// <summary>The stored sessions among <paramref name="externalIds"/>, by external id.</summary>
    internal abstract Task<Dictionary<string, StoredSession>> FindAsync(
        long tenantId,
        IReadOnlyCollection<string> externalIds,
        CancellationToken cancellationToken
    );

    /// <summary>For each tick's first key, the highest key in use in that tick; ticks without a session are left out.</summary>
    internal abstract Task<Dictionary<long, long>> HighestKeysAsync(
        IReadOnlyCollection<long> firstKeys,
        CancellationToken cancellationToken
    );

    /// <summary>Writes sessions that are not stored yet; their keys are set.</summary>
    internal abstract Task InsertAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken);

    /// <summary>Replaces stored sessions, found by their keys.</summary>
    internal abstract Task UpdateAsync(IReadOnlyList<SessionWrite> sessions, CancellationToken cancellationToken);

    /// <summary>Changes only where sessions belong: the owner's and the router's key.</summary>
    internal abstract Task LinkAsync(IReadOnlyList<StoredSession> sessions, CancellationToken cancellationToken);

    /// <summary>Removes sessions with everything stored for them.</summary>
    internal abstract Task DeleteAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>Adds to the counts by owner and UTC day.</summary>
    internal abstract Task AddToDayCountsAsync(
        IReadOnlyDictionary<(int OwnerKey, int Day), int> differences,
        CancellationToken cancellationToken
    );

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
