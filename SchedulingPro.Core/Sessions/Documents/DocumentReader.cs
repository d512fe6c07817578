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
        using var batch = new SessionDocumentBatch(Math.Min(Step, keys.Count));
        for (var first = 0; first < keys.Count; first += Step)
        {
            var wanted = keys.GetRange(first, Math.Min(Step, keys.Count - first));
            await using (var command = Command(db, wanted))
            {
                await documents.FillAsync(batch, command, cancellationToken);
            }

            batch.Arrange(wanted);
            await sink.AddAsync(batch, cancellationToken);
            batch.Clear();
        }
    }

    /// <summary>Puts the rows of a command that gives key and document into the batch.</summary>
    internal async Task FillAsync(SessionDocumentBatch batch, DbCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var document = provider.Blob(rows, 1, ref buffer);
            batch.Add(
                rows.GetInt64(0),
                scope.SeesPersonalData ? document : SessionJson.Render(SessionReader.Parse(document.ToArray(), scope))
            );
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private static DbCommand Command(SchedulingDbContext db, List<long> keys) =>
        db
            .SessionDocuments.AsNoTracking()
            .Where(d => EF.Parameter(keys).Contains(d.SessionId))
            .OrderBy(d => d.SessionId)
            .Select(d => new { d.SessionId, d.Document })
            .CreateDbCommand();
}
