using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Writes down what a pass came to: for each source, for the connection, and as its outcome.</summary>
internal sealed class SyncResults(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    internal Task<SyncOutcome> WriteAsync(
        int connectionId,
        SyncRunState state,
        string? error,
        SyncPass? pass,
        SyncCounts.Snapshot counts,
        UpstreamCalls calls
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var problems = new List<string>();
                if (error is not null)
                {
                    problems.Add(error);
                }

                if (state == SyncRunState.Complete)
                {
                    problems.AddRange(pass!.Problems);
                    await SessionOwners.RemoveUnplacedAsync(db, pass.TenantId, clock.GetUtcNow().UtcDateTime, token);
                    await WriteSourcesAsync(db, pass, problems, token);
                }

                var unreadable = await db.UnreadableSessions.LongCountAsync(
                    u => db.SyncSources.Any(s => s.Id == u.SourceId && s.ConnectionId == connectionId),
                    token
                );
                if (unreadable > 0)
                {
                    problems.Add(
                        $"{unreadable:N0} sessions could not be taken; they are kept with the reason and tried again."
                    );
                }

                // In step is about what is current: sessions that cannot be taken, or a router id that nobody knows, are flagged,
                // but do not make everything else old.
                if (
                    state == SyncRunState.Complete
                    && !pass!.Failed.Values.Any(f => f.Problem != UpstreamProblem.Missing)
                )
                {
                    var now = clock.GetUtcNow().UtcDateTime;
                    await db
                        .UpstreamConnections.Where(c => c.Id == connectionId)
                        .ExecuteUpdateAsync(c => c.SetProperty(x => x.InStepOn, now), token);
                }

                return new SyncOutcome(
                    state == SyncRunState.Complete && problems.Count > 0 ? SyncRunState.Incomplete : state,
                    counts.New,
                    counts.Changed,
                    counts.Unchanged,
                    unreadable,
                    counts.Pages,
                    calls.Sent,
                    problems
                );
            },
            CancellationToken.None
        );

    private async Task WriteSourcesAsync(
        SchedulingDbContext db,
        SyncPass pass,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = pass.Sources.Select(s => s.Id).ToList();
        foreach (var source in await db.SyncSources.Where(s => keys.Contains(s.Id)).ToListAsync(cancellationToken))
        {
            if (!pass.Failed.TryGetValue(source.Id, out var failure))
            {
                (source.Error, source.ErrorSince) = (null, null);
                source.InStepOn =
                    source.BackfillDoneOn is null || (!source.IsRouter && source.GoneOn is not null)
                        ? source.InStepOn
                        : now;
                source.GoneOn = source.IsRouter ? null : source.GoneOn;
                continue;
            }

            source.Error = $"{failure.Message} {failure.Advice}";
            source.ErrorSince ??= now;
            if (source.IsRouter && failure.Problem == UpstreamProblem.Missing)
            {
                source.GoneOn ??= now;
            }

            problems.Add($"{(source.IsRouter ? "Router" : "Scheduler")} {source.ExternalId}: {source.Error}");
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
