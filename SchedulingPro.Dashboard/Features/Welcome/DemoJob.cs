using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Demo;

namespace SchedulingPro.Dashboard.Features.Welcome;

/// <summary>Adds demo data in the background, one run at a time; pages look at <see cref="Progress"/>. It ends with the program.</summary>
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

    /// <summary>Starts a run; does nothing while one is going on.</summary>
    public void Start(long tenantId, AuditActor actor)
    {
        lock (gate)
        {
            if (progress is { IsRunning: true })
            {
                return;
            }

            progress = new DemoJobProgress(DemoJobState.Running, 0, 0, clock.GetUtcNow());
        }

        Changed?.Invoke();
        _ = Task.Run(() => RunAsync(tenantId, actor, lifetime.ApplicationStopping));
    }

    private async Task RunAsync(long tenantId, AuditActor actor, CancellationToken cancellationToken)
    {
        try
        {
            var added = await demo.AddAsync(tenantId, new Reporter(this), cancellationToken);
            await audit.WriteAsync(
                actor,
                AuditActions.DemoAdded,
                "tenant",
                $"{tenantId}",
                null,
                $"{added} sessions",
                cancellationToken
            );
            Set(p => p with { State = DemoJobState.Done });
        }
        catch (OperationCanceledException)
        {
            Set(p => p with { State = DemoJobState.Stopped });
        }
        catch (Exception error)
        {
            logger.LogError(error, "Demo data could not be added");
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
