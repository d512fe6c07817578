using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Schedulers;

public sealed class SchedulerListQueryTests
{
    private static readonly UtcWindow Window = new(TestClock.Start.AddDays(-30), TestClock.Start.AddDays(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_Sessions_CountsByMilestoneWithoutBots(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var company = await database.AddCompanyAsync("Northside");
        await database.AddSchedulerAsync(company, 1, SessionSamples.SchedulerId, s => s.IsDefault = true);
        await database.IngestAsync(
            SessionSamples.Arrival("opened"),
            SessionSamples.Arrival("engaged", s => s.Category = "Drain"),
            SessionSamples.Arrival("booked", s => (s.Category, s.SessionOutcome) = ("Drain", "booked")),
            SessionSamples.Arrival("bot", s => s.Customer.IsBot = true),
            SessionSamples.Arrival("old", s => s.CreatedOn = TestClock.Start.AddDays(-40)),
            SessionSamples.Arrival("routed") with
            {
                RouterPath = "router_1",
            }
        );

        var companies = await ListAsync(database, DataScope.Everything);

        var item = companies.Single(c => c.Id == company.Id).Items.Single();
        Assert.Equal(new SchedulerActivity(4, 2, 1), item.Activity);
        Assert.Equal(0.25, item.Activity.CompletionRate);
        Assert.Equal(0.5, item.Activity.EngagedCompletionRate);
        Assert.Equal(SchedulerAttention.None, item.Attention);
        Assert.Equal(TestClock.Start, item.LastSessionOn);
        var router = companies.SelectMany(c => c.Items).Single(i => i.IsRouter);
        Assert.Equal(1, router.Activity.Sessions);
        Assert.Equal(SchedulerAttention.KnownOnlyById, router.Attention);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_WhatNeedsAttention_IsFlagged(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var none = await database.AddCompanyAsync("A without default");
        var several = await database.AddCompanyAsync("B with several");
        await database.AddSchedulerAsync(none, 1, "sched_stale");
        await database.AddSchedulerAsync(none, 2, "sched_new", s => s.CreatedOn = TestClock.Start.AddDays(-2));
        await database.AddSchedulerAsync(none, 3, "sched_copy", s => (s.Status, s.Name) = ("Draft", "Copy of Main"));
        await database.AddSchedulerAsync(several, 4, "sched_one", s => (s.IsDefault, s.Status) = (true, "Inactive"));
        await database.AddSchedulerAsync(several, 5, "sched_two", s => (s.IsDefault, s.Status) = (true, "Inactive"));
        await database.AddSchedulerAsync(several, 6, "sched_gone", s => s.VanishedOn = TestClock.Start);
        await database.IngestAsync(SessionSamples.Arrival("s1", s => s.SchedulerId = "sched_unknown"));

        var companies = await ListAsync(database, DataScope.Everything);

        var attention = companies.SelectMany(c => c.Items).ToDictionary(i => i.ExternalId, i => i.Attention);
        Assert.Equal(SchedulerAttention.Stale, attention["sched_stale"]);
        Assert.Equal(SchedulerAttention.None, attention["sched_new"]);
        Assert.Equal(SchedulerAttention.CopyDraft, attention["sched_copy"]);
        Assert.Equal(SchedulerAttention.None, attention["sched_one"]);
        Assert.Equal(SchedulerAttention.KnownOnlyById, attention["sched_unknown"]);
        Assert.Equal(SchedulerAttention.Vanished, attention["sched_gone"]);
        Assert.Equal(
            [CompanyAttention.NoDefault, CompanyAttention.SeveralDefaults, CompanyAttention.None],
            companies.Select(c => c.Attention)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_LimitedScope_SeesOnlyItsCompanies(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var mine = await database.AddCompanyAsync("Mine");
        var other = await database.AddCompanyAsync("Other");
        await database.AddSchedulerAsync(mine, 1, "sched_mine");
        await database.AddSchedulerAsync(other, 2, "sched_other");
        var scope = DataScope.ForCompanies([mine.Id], true);
        var details = new SchedulerDetailQuery(database.Contexts, database.Clock);

        Assert.Equal(["Mine"], (await ListAsync(database, scope)).Select(c => c.Name));
        Assert.Empty(await ListAsync(database, DataScope.Nothing));
        Assert.NotNull(await details.ExecuteAsync(scope, "sched_mine", Window, Token));
        Assert.Null(await details.ExecuteAsync(scope, "sched_other", Window, Token));
    }

    private static Task<IReadOnlyList<SchedulerListCompany>> ListAsync(DatabaseUnderTest database, DataScope scope) =>
        new SchedulerListQuery(database.Contexts, database.Clock).ExecuteAsync(scope, Window, Token);
}
