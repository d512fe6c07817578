using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SchedulingPro.Core.Ingestion.Storage;

namespace SchedulingPro.Core.Data;

/// <summary>
/// A database's answers to the few questions on which databases differ. Nothing outside <c>Data</c> asks which database it is.
/// </summary>
public abstract class DatabaseProvider
{
    /// <summary>Value of the setting <c>Database:Provider</c> that chooses it, and its name on pages.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the database is one file that <c>backup</c> and <c>restore</c> copy themselves.</summary>
    public abstract bool IsFile { get; }

    /// <summary>
    /// Storage keys of the sessions whose search text holds <paramref name="term"/> (folded, see
    /// <see cref="Ingestion.ContactIdentity.Fold"/>) anywhere; composable into a larger query.
    /// </summary>
    public abstract IQueryable<long> SearchSessions(SchedulingDbContext db, string term);

    /// <summary>
    /// One page of what <see cref="SearchSessions"/> finds, by storage key: the search index holds the keys in that order, and
    /// the database need not sort all of a common word's.
    /// </summary>
    public abstract IQueryable<long> SearchSessionsPage(
        SchedulingDbContext db,
        string term,
        bool descending,
        int skip,
        int take
    );

    /// <summary>
    /// The bytes in column <paramref name="ordinal"/> of the row under <paramref name="reader"/>, good until the next row. Where
    /// the database shows no memory of its own they are copied into <paramref name="buffer"/>, which is exchanged for a larger
    /// one of the shared pool when it is too small.
    /// </summary>
    internal virtual ReadOnlySpan<byte> Blob(DbDataReader reader, int ordinal, ref byte[] buffer)
    {
        var length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
        if (buffer.Length < length)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        reader.GetBytes(ordinal, 0, buffer, 0, length);
        return buffer.AsSpan(0, length);
    }

    /// <summary>Bytes the database takes on disk.</summary>
    public abstract Task<long> SizeInBytesAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>Product and version of the database engine.</summary>
    public abstract Task<string> VersionAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>Lets the database refresh what its planner knows, after large imports.</summary>
    public abstract Task OptimizeAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>Problems that the database's own integrity check finds; empty when it is sound.</summary>
    public abstract Task<IReadOnlyList<string>> CheckIntegrityAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    );

    /// <summary>What a database error means, in words a person can act on; null for errors it does not know.</summary>
    public abstract string? Explain(Exception error);

    /// <summary>Whether the whole unit of work should be tried again, because another writer was faster.</summary>
    public abstract bool IsTransient(Exception error);

    /// <summary>Storage keys of all sessions that have search text, for checks.</summary>
    internal abstract IQueryable<long> SearchableSessions(SchedulingDbContext db);

    /// <summary>Begins a transaction in which every read sees the same moment, without keeping writers waiting.</summary>
    internal abstract Task<IDbContextTransaction> BeginSnapshotAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    );

    /// <summary>The file of the database, or null for a server.</summary>
    internal abstract string? FileOf(SchedulingDbContext db);

    /// <summary>Holds every other process off that wants to migrate the same database, until disposed.</summary>
    internal abstract Task<IAsyncDisposable> LockForMigrationAsync(
        SchedulingDbContext db,
        CancellationToken cancellationToken
    );

    /// <summary>Whether the database has tables, but never was this program's.</summary>
    internal abstract Task<bool> IsForeignAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>Sets what the database keeps for itself and proves that it can be written. The migration lock is held.</summary>
    internal abstract Task PrepareAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a consistent copy to <paramref name="file"/>, while others read and write. What fails half-way leaves a file
    /// to delete. Throws <see cref="Maintenance.DatabaseUnusableException"/> where no copy can be made.
    /// </summary>
    internal abstract Task CopyToAsync(SchedulingDbContext db, string file, CancellationToken cancellationToken);

    /// <summary>
    /// Migrations applied in a copy, after checking it as a whole. Throws <see cref="Maintenance.DatabaseUnusableException"/>
    /// for a file that is damaged or something else.
    /// </summary>
    internal abstract Task<IReadOnlyList<string>> ReadCopyAsync(
        SchedulingDbContext db,
        string file,
        CancellationToken cancellationToken
    );

    /// <summary>Puts everything into the one file and lets go of it, so that the file can be replaced.</summary>
    internal abstract Task ReleaseFileAsync(SchedulingDbContext db, CancellationToken cancellationToken);

    /// <summary>Wakes those who wait in <see cref="WatchChangesAsync"/> once the transaction is committed, where committing alone does not.</summary>
    internal virtual Task AnnounceChangeAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Yields whenever something may have been committed, within about a quarter of a second, and now and then without a
    /// reason. <paramref name="db"/>'s connection is kept for it. Ends only by cancellation or an error.
    /// </summary>
    internal abstract IAsyncEnumerable<bool> WatchChangesAsync(
        SchedulingDbContext db,
        TimeProvider clock,
        CancellationToken cancellationToken
    );

    /// <summary>The fast writer of sessions, inside <paramref name="transaction"/>.</summary>
    internal abstract SessionStore OpenSessionStore(DbTransaction transaction);

    /// <summary>Takes the one writer's place at the beginning of a transaction, where beginning it does not do so already.</summary>
    internal virtual Task LockForWritingAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
