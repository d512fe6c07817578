using System.Collections.Concurrent;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>
/// Sends sessions to the lead queue in the background, one job at a time for each person; it goes on when the page is left.
/// It ends with the program: what was sent until then is in the queue.
/// </summary>
internal sealed partial class SendingJobs(
    LeadSending sending,
    AuditLog audit,
    IHostApplicationLifetime lifetime,
    ILogger<SendingJobs> log
)
{
    private readonly ConcurrentDictionary<int, Job> jobs = new();

    /// <summary>Raised on any thread with the key of the person whose job went on.</summary>
    public event Action<int>? Changed;

    /// <summary>The person's job that goes on or was the last; null before the first, or once it was put away.</summary>
    public SendingProgress? Of(int userId) => jobs.TryGetValue(userId, out var job) ? job.Progress : null;

    /// <summary>Begins; does nothing while a job of the person goes on.</summary>
    public void Start(UserContext user, LeadSendingPlan plan)
    {
        // What the plan leaves out is told with the result.
        var left = LeadSendingStep.None with
        {
            Counts = plan.Expected.Counts.Remove(LeadSendingOutcome.Sent),
        };
        Begin(
            user,
            new(plan.SessionIds.Count, left, IsRunning: true, IsUndo: false),
            plan.SessionIds,
            (some, cancel) => sending.SendAsync(user.Scope, user.UserId, some, cancel)
        );
    }

    /// <summary>Takes back what the person's last job sent.</summary>
    public void Undo(UserContext user)
    {
        if (jobs.TryGetValue(user.UserId, out var last) && last.Progress is { CanUndo: true } done)
        {
            Begin(
                user,
                new(done.Step.Sent.Count, LeadSendingStep.None, IsRunning: true, IsUndo: true),
                done.Step.Sent,
                (some, cancel) => sending.UndoAsync(user.Scope, some, cancel)
            );
        }
    }

    /// <summary>Stops the person's job after the sessions it is just working on.</summary>
    public void Cancel(int userId)
    {
        if (jobs.TryGetValue(userId, out var job))
        {
            job.Cancel();
        }
    }

    /// <summary>The person has read what became of it.</summary>
    public void PutAway(int userId)
    {
        if (jobs.TryGetValue(userId, out var job) && !job.Progress.IsRunning && jobs.TryRemove(new(userId, job)))
        {
            Changed?.Invoke(userId);
        }
    }

    private void Begin(
        UserContext user,
        SendingProgress progress,
        IReadOnlyList<long> ids,
        Func<long[], CancellationToken, Task<LeadSendingStep>> work
    )
    {
        var job = new Job(progress, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        if (jobs.AddOrUpdate(user.UserId, job, (_, old) => old.Progress.IsRunning ? old : job) == job)
        {
            Changed?.Invoke(user.UserId);
            _ = Task.Run(() => RunAsync(user, job, ids, work));
        }
    }

    private async Task RunAsync(
        UserContext user,
        Job job,
        IReadOnlyList<long> ids,
        Func<long[], CancellationToken, Task<LeadSendingStep>> work
    )
    {
        try
        {
            foreach (var some in ids.Chunk(LeadSending.MostAtOnce))
            {
                job.Token.ThrowIfCancellationRequested();
                job.Add(await work(some, job.Token));
                Changed?.Invoke(user.UserId);
            }

            job.End(p => p);
        }
        catch (OperationCanceledException) when (job.Token.IsCancellationRequested)
        {
            job.End(p => p with { IsStopped = true });
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(log, reference, error);
            job.End(p => p with { Reference = reference });
        }

        Changed?.Invoke(user.UserId);
        await NoteAsync(user, job.Progress);
    }

    private async Task NoteAsync(UserContext user, SendingProgress progress)
    {
        try
        {
            var did = progress.IsUndo ? "taken out of the lead queue again" : "sent to the lead queue";
            await audit.WriteAsync(
                user.Actor,
                AuditActions.LeadsSent,
                "session",
                "",
                companyId: null,
                $"{progress.Step.Sent.Count} of {progress.Total} sessions {did}",
                CancellationToken.None
            );
        }
        catch (Exception error)
        {
            // Each lead's history says who sent it; the job itself is done.
            LogFailure(log, ErrorReference.New(), error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending sessions to the lead queue failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);

    private sealed class Job(SendingProgress first, CancellationTokenSource cancel)
    {
        private readonly Lock gate = new();
        private SendingProgress progress = first;

        public CancellationToken Token { get; } = cancel.Token;

        public SendingProgress Progress
        {
            get
            {
                lock (gate)
                {
                    return progress;
                }
            }
        }

        public void Cancel()
        {
            lock (gate)
            {
                if (progress.IsRunning)
                {
                    cancel.Cancel();
                }
            }
        }

        public void Add(LeadSendingStep step)
        {
            lock (gate)
            {
                progress = progress with { Step = progress.Step.With(step) };
            }
        }

        public void End(Func<SendingProgress, SendingProgress> how)
        {
            lock (gate)
            {
                progress = how(progress) with { IsRunning = false };
                cancel.Dispose();
            }
        }
    }
}
