using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Demo;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Adds or removes demo data in the background, one at a time, whether somebody looks on or not.</summary>
internal sealed partial class DemoJob(
    DemoData demo,
    AuditLog audit,
    IHostApplicationLifetime lifetime,
    ILogger<DemoJob> log
)
{
    private readonly Lock gate = new();

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public bool IsRunning { get; private set; }

    public bool IsAdding { get; private set; }

    public DemoProgress? Progress { get; private set; }

    /// <summary>Why the last one did not come to its end, in words; or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>False when one runs already.</summary>
    public bool Start(bool add, long tenantId, AuditActor actor)
    {
        lock (gate)
        {
            if (IsRunning)
                return false;
            (IsRunning, IsAdding, Progress, Problem) = (true, add, null, null);
        }
        Changed?.Invoke();
        _ = Task.Run(() => RunAsync(add, tenantId, actor, lifetime.ApplicationStopping));
        return true;
    }

    private async Task RunAsync(bool add, long tenantId, AuditActor actor, CancellationToken cancellationToken)
    {
        try
        {
            var steps = new Steps(this);
            var count = add
                ? await demo.AddAsync(tenantId, steps, cancellationToken)
                : await demo.RemoveAsync(tenantId, steps, cancellationToken);
            await audit.WriteAsync(
                actor,
                add ? AuditActions.DemoAdded : AuditActions.DemoRemoved,
                "demo",
                "",
                null,
                $"{count:N0} sessions",
                cancellationToken
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Problem = "The program ended before this was done. Start it again: nothing is doubled.";
        }
        catch (Exception error)
        {
            LogFailed(error, add ? "Adding" : "Removing");
            Problem = "It stopped with an error; the log has the details. Start it again: nothing is doubled.";
        }
        finally
        {
            IsRunning = false;
            Changed?.Invoke();
        }
    }

    private sealed class Steps(DemoJob job) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            job.Progress = value;
            job.Changed?.Invoke();
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} demo data failed")]
    private partial void LogFailed(Exception error, string what);
}
