using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Hosting;

public sealed class RepeatingWorkerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turn_FailsOrIsCancelledByAnother_IsLoggedAndTriedAgainUntilTheProgramEnds()
    {
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var log = new LogRecorder();
        using var worker = new Worker(
            lifetime,
            log,
            [new InvalidOperationException("disk"), new OperationCanceledException("time-out")]
        );

        await worker.StartAsync(Cancel);
        Assert.False(worker.Worked.Task.IsCompleted);
        lifetime.NotifyStarted();
        await worker.Worked.Task.WaitAsync(Cancel);
        await worker.StopAsync(Cancel);

        Assert.Equal(2, log.Lines.Count(line => line.StartsWith("Work stands still ", StringComparison.Ordinal)));
        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class Worker(IHostApplicationLifetime lifetime, ILogger log, IEnumerable<Exception> failures)
        : RepeatingWorker(lifetime, TimeProvider.System, log)
    {
        private readonly Queue<Exception> failures = new(failures);

        /// <summary>Set by the first turn that does not fail.</summary>
        public TaskCompletionSource Worked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override bool IsEnabled => true;

        protected override string FailureText => "Work stands still";

        protected override TimeSpan RestAfterFailure => TimeSpan.Zero;

        protected override Task TurnAsync(CancellationToken stoppingToken)
        {
            if (failures.TryDequeue(out var failure))
            {
                throw failure;
            }

            Worked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken);
        }
    }
}
