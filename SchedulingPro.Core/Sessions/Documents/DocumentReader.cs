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
    private const int Step = 500;
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
        List<long> keys,
        ISessionDocumentSink sink,
        CancellationToken cancellationToken
    )
    {
        using var documents = new DocumentReader(db.Provider, scope);
        using var batch = new DocumentBatch();
        for (var first = 0; first < keys.Count; first += Step)
        {
            var wanted = keys.GetRange(first, Math.Min(Step, keys.Count - first));
            await using (var command = Command(db, wanted))
            await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await rows.ReadAsync(cancellationToken))
                {
                    batch.Add(rows.GetInt64(0), documents.Read(rows, 1));
                }
            }

            foreach (var place in batch.PlacesOf(wanted))
            {
                sink.Add(batch[place].Span);
            }

            batch.Clear();
            await sink.DrainAsync(cancellationToken);
        }
    }

    // Visitors' data does not stay behind for whoever rents the buffer next.
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);

    private static DbCommand Command(SchedulingDbContext db, List<long> keys) =>
        db
            .SessionDocuments.AsNoTracking()
            .Where(d => EF.Parameter(keys).Contains(d.SessionId))
            .OrderBy(d => d.SessionId)
            .Select(d => new { d.SessionId, d.Document })
            .CreateDbCommand();
}
