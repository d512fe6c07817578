using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Ingestion.Demo;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Ingestion;

public sealed class DemoDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AddTwiceThenRemove_LeavesNoDoublesAndNothingBehind(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.IngestAsync(SessionSamples.Arrival("real"));
        var demo = Demo(database, days: 20);
        var steps = new List<DemoProgress>();
        var added = await demo.AddAsync(DatabaseUnderTest.TenantId, new Steps(steps), Token);
        Assert.InRange(added, 3_000, 6_000);
        Assert.Equal(steps[^1].Done, steps[^1].Total);

        Assert.Equal(0, await demo.AddAsync(DatabaseUnderTest.TenantId, null, Token));
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.InRange(await demo.AddAsync(DatabaseUnderTest.TenantId, null, Token), 100, 400);
        await SessionIngestorTests.AssertDayCountsAsync(database);

        await using (var named = database.Open())
        {
            Assert.Equal(17, await named.ReferenceNames.CountAsync(Token));
        }

        var removed = await demo.RemoveAsync(DatabaseUnderTest.TenantId, null, Token);
        Assert.True(removed >= added);
        Assert.False(await demo.ExistsAsync(Token));
        await SessionIngestorTests.AssertDayCountsAsync(database);
        await using var db = database.Open();
        Assert.Equal(["real"], await db.Sessions.Select(s => s.ExternalId).ToListAsync(Token));
        Assert.Equal(1, await db.SessionDocuments.CountAsync(Token));
        Assert.Equal(1, await db.Companies.CountAsync(Token));
        Assert.Equal(1, await db.Schedulers.CountAsync(Token));
        Assert.Equal(0, await db.Routers.CountAsync(Token));
        Assert.Equal(0, await db.ReferenceNames.CountAsync(Token));
        Assert.Equal(0, await db.ZoneZips.CountAsync(Token));
        Assert.Equal(0, await demo.RemoveAsync(DatabaseUnderTest.TenantId, null, Token));
    }

    [Fact]
    public async Task AddAsync_Data_LooksLikeARealAccount()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        // Half of the days are half of the 25,000 sessions.
        var added = await Demo(database, DemoCalendar.Days / 2).AddAsync(DatabaseUnderTest.TenantId, null, Token);
        Assert.InRange(added, 11_500, 13_500);

        await using var db = database.Open();
        var companies = await db.Companies.ToListAsync(Token);
        Assert.Equal(2, companies.Count);
        Assert.All(companies, c => Assert.True(c.IsDemo && c.Name.Contains("(demo)") && c.DataApiKey.Length == 24));
        var schedulers = await db.Schedulers.ToListAsync(Token);
        Assert.Equal(6, schedulers.Count);
        Assert.Equal(1, schedulers.Count(s => s.IsDefault));
        Assert.Equal(1, schedulers.Count(s => s.Mode == SchedulerMode.CallCenter));
        Assert.Equal(["Active", "Draft", "Inactive"], schedulers.Select(s => s.Status).Distinct().Order());
        Assert.All(schedulers, s => Assert.Equal(30, s.ExternalId.Length));
        Assert.Equal(2, await db.Routers.CountAsync(r => r.Origin == SchedulerOrigin.Demo, Token));

        var people = await db.Sessions.Where(s => (s.Flags & SessionFlags.Bot) == 0).ToListAsync(Token);
        double Share(Milestones milestone) => people.Count(s => s.Milestones.HasFlag(milestone)) / (double)people.Count;
        Assert.InRange(Share(Milestones.Interacted), 0.5, 0.62);
        Assert.InRange(Share(Milestones.Booked), 0.19, 0.26);
        Assert.True(Share(Milestones.Issue) > Share(Milestones.Schedule));
        Assert.True(Share(Milestones.Schedule) > Share(Milestones.Customer));
        Assert.InRange(await db.Sessions.CountAsync(s => (s.Flags & SessionFlags.Bot) != 0, Token), 150, 400);
        Assert.True(people.Count(s => s.OwnerKey < 0) > 50);
        Assert.True(people.Count(s => s.RouterKey != null && s.OwnerKey > 0) > 500);
        Assert.True(people.Count(s => s.BlockerCode != 0) > 50);
        Assert.InRange(people.Count(s => s.Outcome == SessionOutcome.Open), 3, 40);
        Assert.DoesNotContain(people, s => s.Outcome == SessionOutcome.Unrecognised);

        var hourAgo = SessionKey.First(TestClock.Start.AddHours(-1));
        Assert.True(people.Count(s => s.Id > hourAgo && s.LeadState == LeadState.Open) >= 5);
        Assert.True(people.All(s => SessionKey.CreatedOn(s.Id) <= TestClock.Start));
        var abandoned = people
            .Where(s => s.LeadState == LeadState.Open && s.PhoneHash != null)
            .GroupBy(s => s.PhoneHash!.Value)
            .ToDictionary(g => g.Key, g => g.Min(s => s.Id));
        var recovered = people.Count(s =>
            s.Milestones.HasFlag(Milestones.Booked)
            && s.PhoneHash is { } phone
            && abandoned.TryGetValue(phone, out var first)
            && first < s.Id
        );
        Assert.True(recovered > 25, $"{recovered} visitors abandoned and booked later");
    }

    private static DemoData Demo(DatabaseUnderTest database, int days) =>
        new(
            database.Contexts,
            database.Ingestor,
            new(database.Contexts, database.Feed, database.Clock),
            new(database.Contexts, database.Feed, new(database.Contexts, database.Clock), database.Clock),
            database.Feed,
            database.Clock
        )
        {
            Days = days,
        };

    private sealed class Steps(List<DemoProgress> steps) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => steps.Add(value);
    }
}
