using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Tests.Hosting;

public sealed class PersonJobsTests
{
    private static readonly UserContext Ann = UserContext.Nobody with { UserId = 7 };

    [Fact]
    public async Task Work_Fails_SaysWhatWasDoneAndTheReferenceOfTheLog()
    {
        using var log = new LogRecorder();
        var jobs = new CountingJobs(log);

        var ended = await jobs.EndAsync(chunk =>
            chunk.Contains(3) ? throw new InvalidOperationException("disk") : Task.CompletedTask
        );

        Assert.Equal((JobState.Failed, 2, true), (ended.State, ended.Changed, ended.CanUndo));
        Assert.StartsWith($"Counting failed, reference {ended.Reference} ", log.Lines.First());
    }

    [Fact]
    public async Task Start_WhileOneGoesOn_LeavesItAlone()
    {
        using var log = new LogRecorder();
        var jobs = new CountingJobs(log);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = jobs.EndAsync(_ => gate.Task);
        jobs.Start(Ann, [9], _ => throw new InvalidOperationException("A second job of the person."));
        jobs.PutAway(Ann.UserId);
        Assert.Equal((4, true), (jobs.Of(Ann.UserId)!.Total, jobs.Of(Ann.UserId)!.IsRunning));
        Assert.Null(jobs.Of(Ann.UserId + 1));
        gate.SetResult();

        Assert.Equal((JobState.Done, 4), ((await first).State, (await first).Changed));
    }

    private sealed record Progress(int Total, int Counted) : JobProgress(Total)
    {
        public override int Changed => Counted;
    }

    /// <summary>Counts numbers two at a time. The audit log has no database, which must not matter to the job.</summary>
    private sealed class CountingJobs(ILogger log)
        : PersonJobs<Progress>(
            new(new NoDatabase(), TimeProvider.System),
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
            log
        )
    {
        protected override string What => "Counting";

        public void Start(UserContext user, int[] numbers, Func<int[], Task> work) =>
            Begin(
                user,
                new(numbers.Length, 0),
                numbers.Chunk(2),
                async (so, chunk, _) =>
                {
                    await work(chunk);
                    return so with { Counted = so.Counted + chunk.Length };
                }
            );

        public async Task<Progress> EndAsync(Func<int[], Task> work)
        {
            var ended = new TaskCompletionSource<Progress>(TaskCreationOptions.RunContinuationsAsynchronously);
            Changed += user =>
            {
                if (Of(user) is { IsRunning: false } progress)
                {
                    ended.TrySetResult(progress);
                }
            };
            Start(Ann, [1, 2, 3, 4], work);
            return await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        protected override JobNote Note(Progress ended) => new("counted", "number", "");
    }

    private sealed class NoDatabase : IDbContextFactory<SchedulingDbContext>
    {
        public SchedulingDbContext CreateDbContext() => throw new InvalidOperationException("No database here.");
    }
}
