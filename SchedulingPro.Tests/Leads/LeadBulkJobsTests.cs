using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.App.Jobs;
using SchedulingPro.Dashboard.Features.Leads.Bulk;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadBulkJobsTests
{
    private const int Count = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_CancelAndUndo_SaysHowFarItIsAndTakesBackWhatWasDone()
    {
        await using var lab = await WorkLab.CreateAsync(Databases.Sqlite);
        await lab.ArriveAsync([
            .. Enumerable.Range(0, Count).Select(i => lab.Visit($"v{i}", s => s.Customer.Phone = $"21255501{i:00}")),
        ]);
        var leads = (await lab.LeadsAsync()).Select(l => l.Id).ToList();
        var user = new UserContext
        {
            UserId = lab.Ann.UserId,
            DisplayName = "Ann",
            Roles = [Roles.Office],
            Scope = lab.All,
        };
        var contexts = lab.Database.Contexts;
        var unit = new LeadUnit(contexts, lab.Database.Feed, Options.Create(lab.LeadOptions), lab.Clock);
        var jobs = new LeadBulkJobs(
            new(unit, new()),
            new(contexts, lab.Clock),
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
            NullLogger<LeadBulkJobs>.Instance
        );
        var snooze = new LeadBulkAct.Snooze(lab.Clock.UtcNow.AddHours(2));

        // All of them, in three steps.
        var steps = new List<int>();
        var done = await EndAsync(jobs, () => jobs.Start(user, leads, snooze, "Putting off", "put off"), steps.Add);
        Assert.Equal((JobState.Done, Count, true), (done.State, done.Changed, done.CanUndo));
        Assert.Equal([0, 25, 50, 60, 60], steps);
        Assert.Equal($"{Count} leads put off.", LeadBulkWords.Result(done));

        var undone = await EndAsync(jobs, () => jobs.Undo(user));
        Assert.Equal((JobState.Done, Count, false), (undone.State, undone.Changed, undone.CanUndo));
        Assert.All(await lab.LeadsAsync(), l => Assert.Equal((null, null), (l.DueTicks, l.AssigneeId)));

        // Stopped after the first step: the rest stays as it is, and what was done can be taken back.
        var stopped = await EndAsync(
            jobs,
            () => jobs.Start(user, leads, snooze, "Putting off", "put off"),
            changed =>
            {
                if (changed == LeadBulk.MostAtOnce)
                {
                    jobs.Cancel(user.UserId);
                }
            }
        );
        Assert.Equal((JobState.Stopped, LeadBulk.MostAtOnce), (stopped.State, stopped.Changed));
        Assert.Contains("35 leads not looked at", LeadBulkWords.Result(stopped));
        Assert.Null(jobs.Of(lab.Ben.UserId));
        Assert.Equal(LeadBulk.MostAtOnce, (await EndAsync(jobs, () => jobs.Undo(user))).Changed);
        jobs.PutAway(user.UserId);
        Assert.Null(jobs.Of(user.UserId));
    }

    private static async Task<LeadBulkProgress> EndAsync(LeadBulkJobs jobs, Action begin, Action<int>? seen = null)
    {
        var ended = new TaskCompletionSource<LeadBulkProgress>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(int userId)
        {
            var progress = jobs.Of(userId)!;
            seen?.Invoke(progress.Changed);
            if (!progress.IsRunning)
            {
                ended.TrySetResult(progress);
            }
        }

        jobs.Changed += Look;
        begin();
        var result = await ended.Task.WaitAsync(Cancel);
        jobs.Changed -= Look;
        return result;
    }
}
