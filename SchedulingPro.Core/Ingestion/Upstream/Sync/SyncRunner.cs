using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Runs passes. It may be killed at any instant: what was read before is stored with its checkpoints, and the next pass goes
/// on from there.
/// </summary>
public sealed partial class SyncRunner(
    IDbContextFactory<SchedulingDbContext> contexts,
    IUpstreamClients clients,
    ConnectionSecrets secrets,
    SessionIngestor sessions,
    SchedulerIngestor schedulers,
    IEnumerable<ISyncStep> steps,
    IOptions<UpstreamOptions> options,
    SyncMetrics metrics,
    TimeProvider clock,
    ILogger<SyncRunner> log
)
{
    private static readonly TimeSpan PulseEvery = TimeSpan.FromSeconds(1);
    private readonly SyncRunRecord record = new(contexts, clock);

    /// <summary>
    /// Runs a pass over the connection. <paramref name="isWhole"/> reads everything that there is, instead of only what is
    /// due. The outcome's state is null when another process syncs the connection. Throws
    /// <see cref="OperationCanceledException"/> when <paramref name="cancellationToken"/> ends it.
    /// </summary>
    public async Task<SyncOutcome> RunAsync(
        int connectionId,
        SyncTrigger trigger,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        if (await SyncLease.TryTakeAsync(contexts, connectionId, clock, cancellationToken) is not { } lease)
        {
            return SyncOutcome.Busy("Another process syncs this connection now. Wait for its end, or cancel it there.");
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var connection = await db
                .UpstreamConnections.AsNoTracking()
                .SingleAsync(c => c.Id == connectionId, cancellationToken);
            return await RunAsync(connection, lease, trigger, isWhole, cancellationToken);
        }
        finally
        {
            await lease.ReleaseAsync(contexts, CancellationToken.None);
        }
    }

    private async Task<SyncOutcome> RunAsync(
        UpstreamConnection connection,
        SyncLease lease,
        SyncTrigger trigger,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var begun = clock.GetTimestamp();
        var runId = await record.BeginAsync(connection.Id, trigger, cancellationToken);
        using var scope = log.BeginScope("Connection {Connection}, run {Run}", connection.Name, runId);
        LogBegun(connection.Name, runId, trigger);
        var counts = new SyncCounts();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IUpstreamClient? client = null;
        SyncPass? pass = null;
        SourceWriter? writer = null;
        var pulse = Task.CompletedTask;
        SyncRunState state;
        string? error = null;
        try
        {
            client = clients.Open(secrets.Open(connection));
            writer = new(sessions, lease, counts, connection.TenantId, clock);
            pulse = PulseAsync(connection.Id, runId, lease, counts, client, stop, ended.Token);
            pass = new(
                connection.Id,
                connection.TenantId,
                isWhole,
                client,
                new(contexts, schedulers, client, lease, clock),
                writer,
                counts,
                [.. steps],
                options.Value,
                clock
            );
            await pass.RunAsync(stop.Token);
            state = SyncRunState.Complete;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            (state, error) = cancellationToken.IsCancellationRequested
                ? (SyncRunState.Interrupted, "The program ended in the middle. The next pass goes on from there.")
                : (SyncRunState.Cancelled, null);
        }
        catch (UpstreamException problem)
        {
            (state, error) = (SyncRunState.Failed, $"{problem.Message} {problem.Advice}");
        }
        catch (Exception problem) when (problem is SecretUnreadableException or SyncLeaseLostException)
        {
            (state, error) = (SyncRunState.Failed, problem.Message);
        }
        catch (Exception problem)
        {
            LogUnexpected(problem, connection.Name, runId);
            (state, error) = (
                SyncRunState.Failed,
                DatabaseProviders.Explain(problem)
                    ?? $"An error that was not expected ({problem.GetType().Name}). The log of this time says more."
            );
        }

        await (writer?.SettleAsync() ?? Task.CompletedTask);
        await ended.CancelAsync();
        await pulse;
        var results = new SyncResults(contexts, clock);
        var outcome = await results.WriteAsync(connection.Id, state, error, pass, counts.Now, client?.Calls ?? default);
        await record.WriteAsync(
            runId,
            counts.Now,
            client?.Calls ?? default,
            outcome.State!.Value,
            outcome.Problems.Count == 0 ? null : string.Join('\n', outcome.Problems),
            CancellationToken.None
        );
        metrics.Ended(connection.Name, outcome, clock.GetElapsedTime(begun));
        LogEnded(connection.Name, runId, outcome.State.Value, outcome.New, outcome.Changed, outcome.Calls);
        cancellationToken.ThrowIfCancellationRequested();
        return outcome;
    }

    /// <summary>Keeps the row and the lease alive and hears the wish to stop, every second.</summary>
    private async Task PulseAsync(
        int connectionId,
        long runId,
        SyncLease lease,
        SyncCounts counts,
        IUpstreamClient client,
        CancellationTokenSource stop,
        CancellationToken ended
    )
    {
        using var timer = new PeriodicTimer(PulseEvery, clock);
        while (true)
        {
            try
            {
                if (!await timer.WaitForNextTickAsync(ended))
                {
                    return;
                }

                await record.WriteAsync(runId, counts.Now, client.Calls, SyncRunState.Running, null, ended);
                await using var db = await contexts.CreateDbContextAsync(ended);
                await lease.RenewAsync(db, ended);
                if (
                    await db.UpstreamConnections.AnyAsync(
                        c => c.Id == connectionId && c.CancelRequestedOn != null,
                        ended
                    )
                )
                {
                    await stop.CancelAsync();
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (SyncLeaseLostException)
            {
                // Also when the connection was removed. What is on its way is refused by its own renewal.
                await stop.CancelAsync();
                return;
            }
            catch (Exception error)
            {
                LogPulse(error, runId);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "Sync of {Connection}, run {Run}, begins ({Trigger})")]
    private partial void LogBegun(string connection, long run, SyncTrigger trigger);

    [LoggerMessage(
        LogLevel.Information,
        "Sync of {Connection}, run {Run}: {State}, {New} new, {Changed} changed, {Calls} calls"
    )]
    private partial void LogEnded(string connection, long run, SyncRunState state, long @new, long changed, long calls);

    [LoggerMessage(LogLevel.Error, "Sync of {Connection}, run {Run}, ended by an error that was not expected")]
    private partial void LogUnexpected(Exception error, string connection, long run);

    [LoggerMessage(LogLevel.Warning, "The progress of run {Run} could not be written")]
    private partial void LogPulse(Exception error, long run);
}
