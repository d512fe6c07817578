using System.Collections.Concurrent;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>
/// Works on many leads in the background, one job at a time for each person; it goes on when the page is left. It ends with
/// the program: what was done until then is in the histories.
/// </summary>
internal sealed partial class LeadBulkJobs(
    LeadBulk bulk,
    AuditLog audit,
    IHostApplicationLifetime lifetime,
    ILogger<LeadBulkJobs> log
)
{
    private readonly ConcurrentDictionary<int, Job> jobs = new();

    /// <summary>Raised on any thread with the key of the person whose job went on.</summary>
    public event Action<int>? Changed;

    /// <summary>The person's job that goes on or was the last; null before the first, or once it was put away.</summary>
    public LeadBulkProgress? Of(int userId) => jobs.TryGetValue(userId, out var job) ? job.Progress : null;

    /// <summary>Begins; does nothing while a job of the person goes on.</summary>
    public void Start(UserContext user, IReadOnlyList<int> leadIds, LeadBulkAct act, string what, string did)
    {
        var actor = LeadActor.Of(user);
        Begin(
            user,
            new(LeadBulkState.Running, what, did, leadIds.Count),
            leadIds.Chunk(LeadBulk.MostAtOnce),
            (chunk, cancel) => bulk.RunAsync(user.Scope, actor, chunk, act, cancel)
        );
    }

    /// <summary>Takes back what the person's last job did.</summary>
    public void Undo(UserContext user)
    {
        if (!jobs.TryGetValue(user.UserId, out var last) || !last.Progress.CanUndo)
        {
            return;
        }

        var actor = LeadActor.Of(user);
        var done = last.Done.ToList();
        Begin(
            user,
            new(LeadBulkState.Running, "Taking back", "taken back", done.Count) { IsUndo = true },
            done.Chunk(LeadBulk.MostAtOnce),
            (chunk, cancel) => bulk.UndoAsync(user.Scope, actor, chunk, cancel)
        );
    }

    /// <summary>Stops the person's job after the leads it is just working on.</summary>
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

    private void Begin<T>(
        UserContext user,
        LeadBulkProgress progress,
        IEnumerable<T[]> chunks,
        Func<T[], CancellationToken, Task<LeadBulkStep>> work
    )
    {
        var job = new Job(progress, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        var now = jobs.AddOrUpdate(user.UserId, job, (_, old) => old.Progress.IsRunning ? old : job);
        if (now == job)
        {
            Changed?.Invoke(user.UserId);
            _ = Task.Run(() => RunAsync(user, job, chunks, work));
        }
    }

    private async Task RunAsync<T>(
        UserContext user,
        Job job,
        IEnumerable<T[]> chunks,
        Func<T[], CancellationToken, Task<LeadBulkStep>> work
    )
    {
        try
        {
            foreach (var chunk in chunks)
            {
                job.Token.ThrowIfCancellationRequested();
                job.Add(await work(chunk, job.Token));
                Changed?.Invoke(user.UserId);
            }

            job.End(LeadBulkState.Done);
        }
        catch (OperationCanceledException) when (job.Token.IsCancellationRequested)
        {
            job.End(LeadBulkState.Stopped);
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(log, reference, error);
            job.End(LeadBulkState.Failed, reference);
        }

        Changed?.Invoke(user.UserId);
        await NoteAsync(user, job.Progress);
    }

    private async Task NoteAsync(UserContext user, LeadBulkProgress progress)
    {
        try
        {
            await audit.WriteAsync(
                user.Actor,
                AuditActions.LeadsChangedInBulk,
                "lead",
                "",
                companyId: null,
                $"{progress.Changed} of {progress.Total} leads {progress.Did}{(progress.State == LeadBulkState.Done ? "" : "; stopped before the end")}",
                CancellationToken.None
            );
        }
        catch (Exception error)
        {
            // Each lead's history says who did what; the job itself is done.
            LogFailure(log, ErrorReference.New(), error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Work on many leads failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception failure);

    private sealed class Job(LeadBulkProgress first, CancellationTokenSource cancel)
    {
        private readonly Lock gate = new();
        private readonly List<LeadBulkDone> done = [];
        private LeadBulkProgress progress = first;

        public CancellationToken Token { get; } = cancel.Token;

        public LeadBulkProgress Progress
        {
            get
            {
                lock (gate)
                {
                    return progress;
                }
            }
        }

        public IReadOnlyList<LeadBulkDone> Done => done;

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

        public void Add(LeadBulkStep step)
        {
            lock (gate)
            {
                done.AddRange(step.Done);
                var left = progress.LeftOut;
                foreach (var (why, count) in step.LeftOut)
                {
                    left = left.SetItem(why, left.GetValueOrDefault(why) + count);
                }

                progress = progress with { Changed = done.Count, LeftOut = left };
            }
        }

        public void End(LeadBulkState state, string? reference = null)
        {
            lock (gate)
            {
                progress = progress with { State = state, Reference = reference };
                cancel.Dispose();
            }
        }
    }
}
