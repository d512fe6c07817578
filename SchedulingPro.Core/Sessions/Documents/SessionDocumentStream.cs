using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Walks all documents of a set by creation, then id. A step is read to its end before the first of its documents is handed
/// over, so that a slow taker holds no snapshot open; one command and one buffer serve every step, so that what it allocates
/// hardly grows with the sessions.
/// </summary>
internal static class SessionDocumentStream
{
    // More than can share a tick.
    private const int Step = (int)SessionKey.KeysPerTick * 2;

    /// <summary>The documents; each is good until the next one is asked for.</summary>
    internal static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        SessionSet set,
        DataScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var documents = new DocumentReader(set.Db.Provider, scope);
        using var batch = new DocumentBatch();
        await using var command = Command(set, long.MinValue);
        var place = command
            .Parameters.Cast<DbParameter>()
            .Single(p => p.ParameterName.Contains("after", StringComparison.Ordinal));
        for (var isLast = false; !isLast; batch.Clear())
        {
            await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await rows.ReadAsync(cancellationToken))
                {
                    batch.Add(rows.GetInt64(0), documents.Read(rows, 1));
                }
            }

            isLast = batch.Count < Step;
            if (!isLast)
            {
                batch.DropLastTick();
                place.Value = batch.Key(batch.Count - 1);
            }

            await SortAsync(set, batch, cancellationToken);
            for (var i = 0; i < batch.Count; i++)
            {
                yield return batch[i];
            }
        }
    }

    private static DbCommand Command(SessionSet set, long after) =>
        set
            .Rows.Where(s => s.Id > after)
            .OrderBy(s => s.Id)
            .Take(Step)
            .Join(
                set.Db.SessionDocuments.AsNoTracking(),
                s => s.Id,
                d => d.SessionId,
                (s, d) => new { s.Id, d.Document }
            )
            .OrderBy(r => r.Id)
            .CreateDbCommand();

    /// <summary>Sessions of one tick stand in the order of their arrival; their ids are asked for only where there are several.</summary>
    private static async ValueTask SortAsync(SessionSet set, DocumentBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Tied() is { } tied)
        {
            batch.Sort(await SessionPlaces.IdsAsync(set.Db.Sessions.AsNoTracking(), tied, cancellationToken));
        }
    }
}
