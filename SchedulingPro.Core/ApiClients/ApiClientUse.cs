using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.ApiClients;

/// <summary>
/// When API clients last called. A call only leaves a note in memory; <see cref="WriteAsync"/> puts the notes into the
/// database from time to time, so that sixty calls a second are one write.
/// </summary>
public sealed class ApiClientUse(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, DateTime> notes = new();

    /// <summary>The client with this key called just now.</summary>
    public void Note(int clientKey) => notes[clientKey] = clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes what was noted since the last time; a later stamp of another process stays. Answers for how many clients.</summary>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var (key, at) in notes.ToArray())
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            written += await db
                .ApiClients.Where(c => c.Id == key && (c.LastUsedOn == null || c.LastUsedOn < at))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastUsedOn, at), cancellationToken);
            // A newer note that came meanwhile is another pair and stays.
            notes.TryRemove(new(key, at));
        }

        return written;
    }
}
