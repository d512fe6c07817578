using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Core.Names;

/// <summary>
/// Reads the names behind ids once a day, and whenever a pass is to be whole. A kind that the account does not permit is noted on
/// the connection and is no problem: sessions show the id then, or the name that a file gave.
/// </summary>
internal sealed partial class NamesStep(
    IDbContextFactory<SchedulingDbContext> contexts,
    NameStore store,
    TimeProvider clock,
    ILogger<NamesStep> log
) : ISyncStep
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public string Label => "names";

    public async Task RunAsync(SyncStepContext context, CancellationToken cancellationToken)
    {
        if (!context.IsWhole && !await IsDueAsync(context.ConnectionId, cancellationToken))
        {
            return;
        }

        var problems = new List<string>();
        var unavailable = new List<(NameKind Kind, UpstreamProblem Problem)>();
        foreach (var kind in NameKinds.All)
        {
            try
            {
                var names = await context.Client.NamesAsync(kind, cancellationToken);
                var counts = await store.TakeFromAccountAsync(context.TenantId, kind, names, cancellationToken);
                LogRead(context.ConnectionId, NameKinds.Key(kind), names.Count, counts.New, counts.Changed);
            }
            catch (UpstreamException error) when (IsForGood(error))
            {
                unavailable.Add((kind, error.Problem));
            }
            catch (UpstreamException error) when (error.Problem != UpstreamProblem.Credentials)
            {
                problems.Add($"{NameKinds.Label(kind)}: {error.Message} {error.Advice}");
            }
        }

        context.Problems.AddRange(problems);

        // What may pass is asked for again in the next pass.
        await NoteAsync(context.ConnectionId, Note(unavailable), problems.Count == 0, cancellationToken);
    }

    // A host that cannot be reached may be there in a minute; one that sends callers elsewhere does not offer them.
    private static bool IsForGood(UpstreamException error) =>
        !error.MayPass
        && error.Problem
            is UpstreamProblem.Permission
                or UpstreamProblem.Missing
                or UpstreamProblem.Tenant
                or UpstreamProblem.Address
                or UpstreamProblem.Refused;

    private static string? Note(List<(NameKind Kind, UpstreamProblem Problem)> unavailable) =>
        unavailable.Count == 0
            ? null
            : string.Join(
                " ",
                unavailable
                    .GroupBy(u => u.Problem == UpstreamProblem.Permission)
                    .Select(g =>
                        $"{string.Join(", ", g.Select(u => NameKinds.Label(u.Kind)))}: "
                        + (g.Key ? "the account does not permit reading them." : "the account does not offer them.")
                    )
            );

    private async Task<bool> IsDueAsync(int connectionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var readOn = await db
            .UpstreamConnections.Where(c => c.Id == connectionId)
            .Select(c => c.NamesReadOn)
            .SingleOrDefaultAsync(cancellationToken);
        return readOn is null || clock.GetUtcNow().UtcDateTime - readOn >= Every;
    }

    private async Task NoteAsync(int connectionId, string? note, bool isRead, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .UpstreamConnections.Where(c => c.Id == connectionId)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.NamesNote, note)
                        .SetProperty(x => x.NamesReadOn, x => isRead ? now : x.NamesReadOn),
                cancellationToken
            );
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Connection {ConnectionId}: {Count} {Kind} read, {New} new, {Changed} changed"
    )]
    private partial void LogRead(int connectionId, string kind, int count, int @new, int changed);
}
