using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// One pass over a connection: the list of schedulers, what changed in each source, the steps beside sessions, and history
/// from the newest of all sources backwards. A source that fails does not keep the others waiting.
/// </summary>
internal sealed class SyncPass(
    int connectionId,
    long tenantId,
    bool isWhole,
    IUpstreamClient client,
    SourceList list,
    SourceWriter writer,
    SyncCounts counts,
    IReadOnlyList<ISyncStep> steps,
    UpstreamOptions options,
    TimeProvider clock
)
{
    private static readonly TimeSpan RereadEvery = TimeSpan.FromDays(1);
    private readonly List<string> problems = [];
    private readonly Dictionary<int, UpstreamException> failed = [];

    internal long TenantId => tenantId;

    /// <summary>What went wrong, in sentences.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>What went wrong in single sources, by the source's key.</summary>
    internal IReadOnlyDictionary<int, UpstreamException> Failed => failed;

    /// <summary>The sources of the pass.</summary>
    internal IReadOnlyList<SyncSource> Sources { get; private set; } = [];

    /// <summary>Runs to the end. Throws <see cref="UpstreamException"/> when the account as a whole cannot be read.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        Say("schedulers");
        Sources = await list.RefreshAsync(connectionId, tenantId, options.PageSize, problems, cancellationToken);
        var readers = Sources
            .Where(s => s.IsRouter || s.GoneOn is null)
            .Select(s => new SourceReader(s, client, writer, options, clock))
            .ToList();
        foreach (var reader in readers.Where(r => r.Source.BackfillFrom is null))
        {
            await TryAsync(reader, "beginning", reader.BeginAsync, cancellationToken);
        }

        await ReadChangesAsync(readers, cancellationToken);
        await RunStepsAsync(cancellationToken);
        await ReadHistoryAsync(readers, cancellationToken);
        await RereadAsync(readers, cancellationToken);
        await writer.DrainAsync();
        counts.Change(c => c with { Step = null });
    }

    private async Task ReadChangesAsync(IEnumerable<SourceReader> readers, CancellationToken cancellationToken)
    {
        foreach (var reader in readers.Where(r => r.Source.ModifiedThrough is not null))
        {
            await TryAsync(reader, "changes", reader.ReadChangesAsync, cancellationToken);
        }
    }

    private async Task ReadHistoryAsync(List<SourceReader> readers, CancellationToken cancellationToken)
    {
        var open = readers
            .Where(r =>
                r.Source is { BackfillFrom: not null, BackfillDoneOn: null } && !failed.ContainsKey(r.Source.Id)
            )
            .ToList();
        if (open.Count == 0)
        {
            return;
        }

        var sources = open.Select(r => r.Source).ToList();
        counts.Change(c =>
            c with
            {
                IsBackfill = true,
                Expected = sources.TrueForAll(s => s.BackfillTotal is not null)
                    ? sources.Sum(s => s.BackfillTotal)
                    : null,
            }
        );
        var changesRead = clock.GetTimestamp();
        while (open.Count > 0)
        {
            var next = open.MaxBy(r => r.BackfillTo)!;
            var isDone = false;
            await TryAsync(
                next,
                "history",
                async token => isDone = await next.ReadHistoryAsync(token),
                cancellationToken
            );
            if (isDone || failed.ContainsKey(next.Source.Id))
            {
                open.Remove(next);
            }

            counts.Change(c => c with { Backfilled = sources.Sum(s => s.BackfillRead) });

            // History may take hours; what happens now must not wait for it.
            if (clock.GetElapsedTime(changesRead) > TimeSpan.FromSeconds(options.IntervalSeconds))
            {
                await ReadChangesAsync(readers.Where(r => !failed.ContainsKey(r.Source.Id)), cancellationToken);
                changesRead = clock.GetTimestamp();
            }
        }

        await writer.DrainAsync();
        counts.Change(c => c with { Backfilled = sources.Sum(s => s.BackfillRead) });
    }

    private async Task RereadAsync(IEnumerable<SourceReader> readers, CancellationToken cancellationToken)
    {
        if (options.RereadDays == 0)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var startedWhole = isWhole ? now : now - RereadEvery;
        foreach (
            var reader in readers.Where(r =>
                r.Source is { BackfillDoneOn: { } done }
                && !failed.ContainsKey(r.Source.Id)
                && (isWhole ? done < now.AddMinutes(-1) : (r.Source.RereadOn ?? done) < startedWhole)
            )
        )
        {
            await TryAsync(reader, "the last days again", reader.RereadAsync, cancellationToken);
        }
    }

    private async Task RunStepsAsync(CancellationToken cancellationToken)
    {
        await writer.DrainAsync();
        var context = new SyncStepContext(connectionId, tenantId, client, isWhole)
        {
            Sources =
            [
                .. Sources
                    .Where(s => s.GoneOn is null && !failed.ContainsKey(s.Id))
                    .Select(s => new UpstreamSource(s.ExternalId, s.IsRouter)),
            ],
        };
        foreach (var step in steps)
        {
            Say(step.Label);
            try
            {
                await step.RunAsync(context, cancellationToken);
            }
            catch (UpstreamException error) when (!IsOfAccount(error))
            {
                context.Problems.Add($"{step.Label}: {error.Message} {error.Advice}");
            }
        }

        problems.AddRange(context.Problems);
    }

    private async Task TryAsync(
        SourceReader reader,
        string what,
        Func<CancellationToken, Task> read,
        CancellationToken cancellationToken
    )
    {
        if (failed.ContainsKey(reader.Source.Id))
        {
            return;
        }

        Say($"{what} of {(reader.Source.IsRouter ? "router" : "scheduler")} {reader.Source.ExternalId}");
        try
        {
            await read(cancellationToken);
        }
        catch (UpstreamException error) when (!IsOfAccount(error))
        {
            failed[reader.Source.Id] = error;
        }
    }

    private void Say(string step) => counts.Change(c => c with { Step = step });

    /// <summary>Whether the problem is the same for every other call of this account.</summary>
    private static bool IsOfAccount(UpstreamException error) =>
        error.Problem
            is UpstreamProblem.Address
                or UpstreamProblem.Credentials
                or UpstreamProblem.AppKey
                or UpstreamProblem.Tenant
                or UpstreamProblem.Clock
                or UpstreamProblem.Throttled
                or UpstreamProblem.Resting;
}
