using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Demo;

namespace SchedulingPro.Dashboard.App.Demo;

/// <summary>
/// Adds or removes demo data in the background, one run at a time whoever started it; pages look at <see cref="Progress"/>.
/// A run ends with the program.
/// </summary>
internal sealed class DemoJob(
    DemoData demo,
    AuditLog audit,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<DemoJob> logger
)
{
    private readonly Lock gate = new();
    private DemoJobProgress? progress;

    /// <summary>Raised on any thread when <see cref="Progress"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>The run that is going on or was the last; null before the first.</summary>
    public DemoJobProgress? Progress
    {
        get
        {
            lock (gate)
            {
                return progress;
            }
        }
    }

    /// <summary>Starts adding; does nothing while a run is going on.</summary>
    public void StartAdding(long tenantId, AuditActor actor) => Start(true, tenantId, actor);

    /// <summary>Starts removing; does nothing while a run is going on.</summary>
    public void StartRemoving(long tenantId, AuditActor actor) => Start(false, tenantId, actor);

    private void Start(bool add, long tenantId, AuditActor actor)
    {
        lock (gate)
        {
            if (progress is { IsRunning: true })
            {
                return;
            }

            progress = new DemoJobProgress(DemoJobState.Running, add, 0, 0, clock.GetUtcNow());
        }

        Changed?.Invoke();
        _ = Task.Run(() => RunAsync(add, tenantId, actor, lifetime.ApplicationStopping));
    }

    private async Task RunAsync(bool add, long tenantId, AuditActor actor, CancellationToken cancellationToken)
    {
        try
        {
            var steps = new Reporter(this);
            var count = add
                ? await demo.AddAsync(tenantId, steps, cancellationToken)
                : await demo.RemoveAsync(tenantId, steps, cancellationToken);
            await audit.WriteAsync(
                actor,
                add ? AuditActions.DemoAdded : AuditActions.DemoRemoved,
                "tenant",
                $"{tenantId}",
                null,
                $"{count} sessions",
                cancellationToken
            );
            Set(p => p with { State = DemoJobState.Done });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Set(p => p with { State = DemoJobState.Stopped });
        }
        catch (Exception error)
        {
            logger.LogError(error, "{What} demo data failed", add ? "Adding" : "Removing");
            Set(p => p with { State = DemoJobState.Failed });
        }
    }

    private void Set(Func<DemoJobProgress, DemoJobProgress> change)
    {
        lock (gate)
        {
            progress = change(progress!);
        }

        Changed?.Invoke();
    }

    /// <summary>Not <see cref="Progress{T}"/>: that one may report out of order.</summary>
    private sealed class Reporter(DemoJob job) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => job.Set(p => p with { Done = value.Done, Total = value.Total });
    }
}
