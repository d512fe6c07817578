using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Reads stored documents past EF's entities: bytes go from the database's own memory to the taker, and only a buffer that is
/// used again and again stands between them where the database has no such memory.
/// </summary>
internal sealed class DocumentReader(DatabaseProvider provider, DataScope scope) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>Reads the document in column <paramref name="ordinal"/>, masked when the scope asks for it. Good until the next row.</summary>
    internal ReadOnlySpan<byte> Read(DbDataReader row, int ordinal)
    {
        var document = provider.Blob(row, ordinal, ref buffer);
        return scope.SeesPersonalData ? document : SessionJson.Render(SessionReader.Parse(document.ToArray(), scope));
    }

    /// <summary>Hands over the documents with these keys, in the order of the keys.</summary>
    internal static async Task CopyAsync(
        SchedulingDbContext db,
        DataScope scope,
        IReadOnlyList<long> keys,
        ISessionDocumentSink sink,
        CancellationToken cancellationToken
    )
    {
        using var documents = new DocumentReader(db.Provider, scope);
        await using var command = db
            .SessionDocuments.AsNoTracking()
            .Where(d => EF.Parameter(keys).Contains(d.SessionId))
            .OrderBy(d => d.SessionId)
            .Select(d => new { d.SessionId, d.Document })
            .CreateDbCommand();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var next = 0;
        // Documents whose turn comes later: only sessions of one tick stand in another order than their keys.
        Dictionary<long, byte[]>? early = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            var key = rows.GetInt64(0);
            if (next < keys.Count && keys[next] == key)
            {
                sink.Add(documents.Read(rows, 1));
                next++;
            }
            else
            {
                (early ??= [])[key] = documents.Read(rows, 1).ToArray();
            }

            next = TakeEarly(keys, next, early, sink);
        }

        // A session may have been erased since its key was read: what waited for its turn follows without it.
        for (; early is not null && next < keys.Count; next++)
        {
            if (early.Remove(keys[next], out var document))
            {
                sink.Add(document);
            }
        }
    }

    // Visitors' data does not stay behind for whoever rents the buffer next.
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);

    private static int TakeEarly(
        IReadOnlyList<long> keys,
        int next,
        Dictionary<long, byte[]>? early,
        ISessionDocumentSink sink
    )
    {
        while (early is { Count: > 0 } && next < keys.Count && early.Remove(keys[next], out var document))
        {
            sink.Add(document);
            next++;
        }

        return next;
    }
}
