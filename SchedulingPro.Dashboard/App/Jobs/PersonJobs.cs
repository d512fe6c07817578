using System.Collections.Concurrent;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.App.Jobs;

/// <summary>
/// Works on many things in the background, a few at a time and one job at a time for each person; it goes on when the page is
/// left. It ends with the program: what was done until then stays done.
/// </summary>
internal abstract partial class PersonJobs<TProgress>(AuditLog audit, IHostApplicationLifetime lifetime, ILogger log)
    where TProgress : JobProgress
{
    private readonly ConcurrentDictionary<int, Job> jobs = new();

    /// <summary>Raised on any thread with the key of the person whose job went on.</summary>
    public event Action<int>? Changed;

    /// <summary>What is done, as the log names it when it fails.</summary>
    protected abstract string What { get; }

    /// <summary>The person's job that goes on or was the last; null before the first, or once it was put away.</summary>
    public TProgress? Of(int userId) => jobs.TryGetValue(userId, out var job) ? job.Progress : null;

    /// <summary>Stops the person's job after what it is just working on.</summary>
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

    protected abstract JobNote Note(TProgress ended);

    /// <summary>
    /// Begins; does nothing while a job of the person goes on. <paramref name="work"/> answers the progress it was given with what
    /// became of the chunk.
    /// </summary>
    protected void Begin<T>(
        UserContext user,
        TProgress progress,
        IEnumerable<T[]> chunks,
        Func<TProgress, T[], CancellationToken, Task<TProgress>> work
    )
    {
        var job = new Job(progress, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        if (jobs.AddOrUpdate(user.UserId, job, (_, old) => old.Progress.IsRunning ? old : job) == job)
        {
            Changed?.Invoke(user.UserId);
            _ = Task.Run(() => RunAsync(user, job, chunks, work));
        }
    }

    private async Task RunAsync<T>(
        UserContext user,
        Job job,
        IEnumerable<T[]> chunks,
        Func<TProgress, T[], CancellationToken, Task<TProgress>> work
    )
    {
        try
        {
            foreach (var chunk in chunks)
            {
                job.Token.ThrowIfCancellationRequested();
                job.Progress = await work(job.Progress, chunk, job.Token);
                Changed?.Invoke(user.UserId);
            }

            job.End(JobState.Done);
        }
        catch (OperationCanceledException) when (job.Token.IsCancellationRequested)
        {
            job.End(JobState.Stopped);
        }
        catch (Exception error)
        {
            var reference = ErrorReference.New();
            LogFailure(log, What, reference, error);
            job.End(JobState.Failed, reference);
        }

        Changed?.Invoke(user.UserId);
        await NoteAsync(user, job.Progress);
    }

    private async Task NoteAsync(UserContext user, TProgress ended)
    {
        try
        {
            var note = Note(ended);
            await audit.WriteAsync(
                user.Actor,
                note.Action,
                note.SubjectKind,
                "",
                companyId: null,
                note.Details,
                CancellationToken.None
            );
        }
        catch (Exception error)
        {
            // The history of each thing says who did what; the job itself is done.
            LogFailure(log, What, ErrorReference.New(), error);
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string what, string reference, Exception failure);

    private sealed class Job(TProgress first, CancellationTokenSource cancel)
    {
        private readonly Lock gate = new();
        private TProgress progress = first;

        public CancellationToken Token { get; } = cancel.Token;

        public TProgress Progress
        {
            get
            {
                lock (gate)
                {
                    return progress;
                }
            }
            set
            {
                lock (gate)
                {
                    progress = value;
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

        public void End(JobState state, string? reference = null)
        {
            lock (gate)
            {
                progress = progress with { State = state, Reference = reference };
                cancel.Dispose();
            }
        }
    }
}
