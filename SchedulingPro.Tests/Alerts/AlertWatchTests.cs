using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;

namespace SchedulingPro.Tests.Alerts;

/// <summary>Rules over a real database, from a figure to alerts and the outbox. The clock begins on Monday, 2026-05-04, 11:00 in New York.</summary>
public sealed class AlertWatchTests
{
    private static readonly DateTime Saturday = new(2026, 5, 2, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Sunday = new(2026, 5, 3, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Monday = new(2026, 5, 4, 14, 30, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_FellAgainstTheWeekBefore_TellsOnceUntilOver(string provider)
    {
        await using var lab = await AlertLab.CreateAsync(provider);
        await lab.SetUpMailAsync();
        await lab.VisitAsync(Sunday.AddDays(-7), 10, booked: 4);
        await lab.VisitAsync(Sunday, 10, booked: 2);
        await lab.VisitAsync(Monday.AddDays(-7), 10, booked: 4);
        await lab.VisitAsync(Monday, 10, booked: 4);
        var rule = await lab.RuleAsync(
            await lab.MonaAsync(),
            new()
            {
                Name = "Completion",
                MetricKey = "schedulerCompletionRate",
                Test = AlertTest.FallsBy,
                Threshold = 0.5,
                MinimumSample = 10,
                QuietMinutes = 48 * 60,
                Recipients = "ann@example.com\nben@example.com",
            }
        );

        await lab.LookAsync();
        lab.Clock.Advance(AlertWatch.Every);
        await lab.LookAsync();

        var alert = Assert.Single(await lab.EventsAsync());
        Assert.Equal((0.2, 0.4, 10L), (alert.Value!.Value, alert.Compared!.Value, alert.Sample!.Value));
        Assert.Equal(
            "Engaged completion rate fell by 50.0 %: from 40.0 % on Sun, Apr 26 to 20.0 % on Sun, May 3. 10 engaged sessions.",
            alert.Text
        );
        Assert.Equal(alert.Value, await FigureOfAsync(lab, alert.Url, "schedulerCompletionRate"));
        var mails = await lab.MailsAsync();
        Assert.Equal(["ann@example.com", "ben@example.com"], mails.Select(m => m.Recipient));
        Assert.All(mails, m => Assert.Equal((MailKind.Alert, rule), (m.Kind, m.SourceId)));
        Assert.Contains($"https://dashboard.example.com{alert.Url}", mails[0].Text);
        Assert.Equal(lab.Clock.UtcNow, (await lab.RuleAsync(rule)).EvaluatedOn);

        // Tuesday: Monday was as good as the one before, the alert is over.
        lab.Clock.Advance(TimeSpan.FromDays(1));
        await lab.LookAsync();
        Assert.NotNull((await lab.EventsAsync()).Single().EndedOn);
        Assert.Equal(2, (await lab.MailsAsync()).Count);
    }

    [Fact]
    public async Task Run_FlappingWithinTheQuietPeriod_GoesOnWithoutAWord()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpMailAsync();
        await lab.VisitAsync(Monday, 5);
        await lab.VisitAsync(Monday.AddHours(2), 5);
        await lab.VisitAsync(Monday.AddHours(9), 5);
        await lab.RuleAsync(
            await lab.MonaAsync(),
            new()
            {
                Name = "Abandoned",
                MetricKey = "abandoned",
                Window = AlertWindow.Hour,
                Test = AlertTest.Above,
                Threshold = 3,
                MinimumSample = 0,
                QuietMinutes = 8 * 60,
                Recipients = "ann@example.com",
            }
        );
        var seen = new List<(int Alerts, bool IsOpen, int Mails)>();
        lab.Clock.Advance(TimeSpan.FromMinutes(10));

        for (var hour = 0; hour < 10; hour++)
        {
            await lab.LookAsync();
            var alerts = await lab.EventsAsync();
            seen.Add((alerts.Count, alerts[^1].EndedOn is null, (await lab.MailsAsync()).Count));
            lab.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((1, true, 1), seen[0]);
        Assert.Equal((1, false, 1), seen[1]);
        Assert.Equal((1, true, 1), seen[2]);
        Assert.Equal((1, false, 1), seen[3]);
        Assert.Equal((2, true, 2), seen[9]);
        Assert.Contains("hour=10", (await lab.EventsAsync())[0].Url);
    }

    [Fact]
    public async Task Run_OwnersScope_CountsAndShowsNoMore()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.VisitAsync(Sunday, 4);
        await lab.VisitAsync(Sunday, 3, scheduler: WorkLab.South);
        var (mona, ben) = (await lab.MonaAsync(), await lab.BenAsync());
        var draft = new AlertRuleDraft
        {
            Name = "All",
            MetricKey = "totalSessions",
            Test = AlertTest.Above,
            Threshold = 1,
            MinimumSample = 0,
        };
        await lab.RuleAsync(mona, draft);
        var own = await lab.RuleAsync(ben, draft with { Name = "North" });

        await lab.LookAsync();

        Assert.Equal([7d, 4d], (await lab.EventsAsync()).Select(e => e.Value!.Value));
        Assert.Equal(2, await lab.Alerts.WaitingAsync(mona, Cancel));
        Assert.Equal(1, await lab.Alerts.WaitingAsync(ben, Cancel));
        Assert.Equal("North", Assert.Single(await lab.Alerts.RulesAsync(ben, Cancel)).Rule.Name);
        Assert.Empty(await lab.Desk.AcknowledgeAsync(ben, [(await lab.EventsAsync())[0].Id], "", Cancel));
        Assert.Equal(
            "is not there any more",
            (await lab.Rules.SetActiveAsync(ben, own - 1, false, Cancel)).Errors[0].Reason["The rule ".Length..]
        );

        var done = await lab.Desk.AcknowledgeAsync(ben, null, "  known, \n new site ", Cancel);
        var page = await lab.Alerts.ExecuteAsync(ben, onlyWaiting: false, null, 1, Cancel);
        Assert.Equal(
            ("known, new site", "Ben", 0),
            (page.Items[0].Alert.Comment, page.Items[0].Acknowledger, page.Waiting)
        );
        await lab.Desk.TakeBackAsync(ben, done, Cancel);
        Assert.Equal(1, await lab.Alerts.WaitingAsync(ben, Cancel));

        await lab.DisableAsync(ben.UserId);
        lab.Clock.Advance(AlertWatch.Every);
        await lab.LookAsync();
        Assert.StartsWith("Paused: the account", (await lab.RuleAsync(own)).Problem);
    }

    [Fact]
    public async Task Run_SilentScheduler_OnlyWhereSessionsAreUsual()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        for (var week = 1; week <= AlertCheck.UsualWeeks; week++)
        {
            await lab.VisitAsync(Monday.AddDays(-7 * week), 6);
            await lab.VisitAsync(Monday.AddDays(-7 * week), 1, scheduler: WorkLab.South);
        }

        await lab.RuleAsync(
            await lab.MonaAsync(),
            new()
            {
                Name = "Silence",
                Kind = AlertKind.SilentScheduler,
                SilenceMinutes = 120,
                MinimumSample = 5,
                QuietMinutes = 60,
            }
        );

        await lab.LookAsync();

        var alert = Assert.Single(await lab.EventsAsync());
        Assert.Equal((WorkLab.North, 0d, 6d), (alert.Key, alert.Value!.Value, alert.Compared!.Value));
        Assert.Contains("has had no session for 2 h; about 6 are usual", alert.Text);

        await lab.VisitAsync(lab.Clock.UtcNow.AddMinutes(1), 1);
        lab.Clock.Advance(AlertWatch.Every);
        await lab.LookAsync();
        Assert.NotNull((await lab.EventsAsync()).Single().EndedOn);
    }

    [Fact]
    public async Task Run_NewWord_IsToldUntilItHasAMeaning()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.Work.Database.IngestAsync(lab.Work.Visit("old", s => s.SessionOutcome = "parked"));
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.RuleAsync(await lab.MonaAsync(), new() { Name = "Words", Kind = AlertKind.UnknownValues });
        var narrow = await lab.RuleAsync(await lab.BenAsync(), new() { Name = "B", Kind = AlertKind.UnknownValues });
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.Work.Database.IngestAsync(lab.Work.Visit("new", s => s.SessionOutcome = "postponed"));

        await lab.LookAsync();

        var alert = Assert.Single(await lab.EventsAsync());
        Assert.Contains("New outcome “postponed” without a meaning", alert.Text);
        Assert.Contains("only some companies", (await lab.RuleAsync(narrow)).Problem);
        await using (var db = lab.Work.Database.Open())
        {
            await db
                .Vocabulary.Where(w => w.Value == "postponed")
                .ExecuteUpdateAsync(s => s.SetProperty(w => w.Meaning, 0), Cancel);
        }

        lab.Clock.Advance(AlertWatch.Every);
        await lab.LookAsync();
        Assert.NotNull((await lab.EventsAsync()).Single().EndedOn);
    }

    [Fact]
    public async Task Rehearse_ThirtyDays_FindsTheBadDays()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.VisitAsync(Saturday, 10, booked: 1);
        await lab.VisitAsync(Sunday, 10, booked: 5);
        await lab.VisitAsync(Sunday.AddDays(-7), 10, booked: 1);
        await lab.VisitAsync(Sunday.AddDays(-5), 10, booked: 5);
        var draft = new AlertRuleDraft
        {
            MetricKey = "schedulerCompletionRate",
            Test = AlertTest.Below,
            Threshold = 0.2,
            MinimumSample = 10,
            QuietMinutes = 60,
        };

        var result = await lab.Rehearsal.RunAsync(await lab.MonaAsync(), draft, Cancel);

        Assert.Equal((30, 26), (result.Looked, result.TooLittle));
        Assert.Equal(
            [new DateOnly(2026, 5, 3), new DateOnly(2026, 4, 27)],
            result.Alerts.Select(a => DateOnly.FromDateTime(a.On))
        );
        Assert.Equal("threshold", Assert.Single(AlertRehearsal.Check(draft with { Threshold = null })).Field);
        var staff = (await lab.MonaAsync()) with { Roles = [Roles.Office] };
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => lab.Rehearsal.RunAsync(staff, draft, Cancel));
    }

    /// <summary>The metric of the page that a link opens.</summary>
    private static async Task<double?> FigureOfAsync(AlertLab lab, string url, string metric)
    {
        var parameters = QueryHelpers
            .ParseQuery(url[url.IndexOf('?')..])
            .SelectMany(p => p.Value.Select(v => (p.Key, v ?? "")));
        var user = await lab.MonaAsync();
        var selection = SelectionCodec
            .Read(parameters, PeriodChoice.Last30Days, [])
            .Resolve(lab.Clock.UtcNow, user.TimeZone);
        var result = await lab.Metrics.ExecuteAsync(user.Scope, selection, [MetricCatalog.Find(metric)!], Cancel);
        return result[metric];
    }
}
