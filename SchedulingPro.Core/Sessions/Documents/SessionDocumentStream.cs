using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Walks documents of a set by creation, then id. A step is read to its end before the first of its documents is handed over,
/// so that a slow taker holds no snapshot open; one command and one buffer serve every step, so that what it allocates hardly
/// grows with the sessions.
/// </summary>
internal static class SessionDocumentStream
{
    // More than can share a tick.
    private const int LongestStep = (int)SessionKey.KeysPerTick * 2;

    /// <summary>
    /// The documents after the first <paramref name="passed"/> of those from the tick on that begins with key
    /// <paramref name="first"/>, as many as <paramref name="count"/> or all, step by step; each step is good until the next.
    /// </summary>
    internal static async IAsyncEnumerable<SessionDocumentBatch> ReadAsync(
        SessionSet set,
        DataScope scope,
        long first,
        int passed,
        long count,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var documents = new DocumentReader(set.Db.Provider, scope);
        var step = StepFor(passed, count);
        using var batch = new SessionDocumentBatch(step);
        var command = Command(set, first, step);
        try
        {
            for (var isAll = false; count > 0 && !isAll; batch.Clear())
            {
                await documents.FillAsync(batch, command, cancellationToken);
                isAll = batch.Count < step;
                if (!isAll)
                {
                    var from = batch.DropLastTick();
                    if (batch.Count == 0)
                    {
                        // More sessions share the tick than a step holds.
                        await command.DisposeAsync();
                        (step, command) = (LongestStep, Command(set, from, LongestStep));
                        continue;
                    }

                    PlaceOf(command).Value = from;
                }

                if (batch.Tied() is { } tied)
                {
                    batch.Sort(await SessionPlaces.IdsAsync(set.Db.Sessions.AsNoTracking(), tied, cancellationToken));
                }

                var skipped = Math.Min(passed, batch.Count);
                batch.Cut(skipped, count);
                (passed, count) = (passed - skipped, count - batch.Count);
                if (batch.Count > 0)
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            await command.DisposeAsync();
        }
    }

    private static DbCommand Command(SessionSet set, long from, int most) =>
        set
            .Rows.Where(s => s.Id >= from)
            .OrderBy(s => s.Id)
            .Take(most)
            .Join(
                set.Db.SessionDocuments.AsNoTracking(),
                s => s.Id,
                d => d.SessionId,
                (s, d) => new { s.Id, d.Document }
            )
            .OrderBy(r => r.Id)
            .CreateDbCommand();

    private static DbParameter PlaceOf(DbCommand command) =>
        command.Parameters.Cast<DbParameter>().Single(p => p.ParameterName.Contains("from", StringComparison.Ordinal));

    /// <summary>Equal steps, none much longer than what is left; one session more each, since the last tick is left for the next step.</summary>
    private static int StepFor(int passed, long count)
    {
        var wanted = passed + Math.Min(count, int.MaxValue);
        var steps = 1 + ((wanted - 1) / (LongestStep - 1));
        return (int)(1 + ((wanted - 1) / steps)) + 1;
    }
}
