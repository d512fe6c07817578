using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Alerts;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;
using SchedulingPro.Tests.Mail;

namespace SchedulingPro.Tests.Reports;

/// <summary>A report from its schedule to the mail server. It is Monday, 2026-05-04, 11:00 in New York.</summary>
public sealed class ReportSendingTests
{
    private static readonly DateTime LastWeek = new(2026, 4, 29, 16, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Due_ArrivesOnceWithTheFiguresOfThePage(string provider)
    {
        await using var lab = await AlertLab.CreateAsync(provider);
        await using var sink = new SmtpSink();
        await lab.SetUpMailAsync(sink.Port);
        await lab.VisitAsync(LastWeek, 20, booked: 5);
        await lab.VisitAsync(LastWeek.AddDays(-7), 10, booked: 5);
        await lab.VisitAsync(LastWeek, 7, scheduler: WorkLab.South);
        var ben = await lab.BenAsync();
        await SaveAsync(lab, ben, new() { Name = "Weekly", Recipients = "ann@example.com, carla@example.org" });
        lab.Clock.UtcNow = new(2026, 5, 11, 11, 0, 0, DateTimeKind.Utc);
        Assert.Equal(0, await lab.Dispatcher().RunAsync(Cancel));
        lab.Clock.UtcNow = new(2026, 5, 4, 15, 0, 0, DateTimeKind.Utc);
        await MakeDueAsync(lab);

        // Two servers at once, and once more: one report each.
        await Task.WhenAll(lab.Sending().RunAsync(Cancel), lab.Sending().RunAsync(Cancel));
        Assert.Equal(0, await lab.Sending().RunAsync(Cancel));
        await lab.Dispatcher().RunAsync(Cancel);

        Assert.Equal(
            ["ann@example.com", "carla@example.org"],
            sink.Taken.Select(m => m.To.Mailboxes.Single().Address).Order()
        );
        var mail = sink.Taken[0];
        Assert.Equal("Weekly: Apr 27 – May 3, 2026", mail.Subject);
        Assert.Contains("Only North.", mail.TextBody);
        var figures = await lab.Query.ExecuteAsync(
            ben,
            ReportCadence.Weekly,
            ReportSubject.Everything,
            lab.Clock.UtcNow,
            Cancel
        );
        Assert.Equal(20, figures.Now["totalSessions"]);
        Assert.Matches(@"Sessions +20 +10 +\+100\.0 %", mail.TextBody);
        Assert.Matches(@"Engaged completion rate +25\.0 % +50\.0 % +−25\.0 pt", mail.TextBody);
        Assert.Contains("color:#b3261e", mail.HtmlBody);
        Assert.Contains(
            "https://dashboard.example.com/sessions?bot=no&amp;counted=booked&amp;from=2026-04-27&amp;to=2026-05-03",
            mail.HtmlBody
        );
        Assert.Contains("https://dashboard.example.com/performance?from=2026-04-27&to=2026-05-03", mail.TextBody);
        await using var db = lab.Work.Database.Open();
        var schedule = await db.ReportSchedules.SingleAsync(Cancel);
        Assert.Equal(new DateTime(2026, 5, 11, 11, 0, 0).Ticks, schedule.NextDueTicks);
        Assert.All(await lab.MailsAsync(), m => Assert.Equal(MailState.Sent, m.State));
    }

    [Fact]
    public async Task Run_EveryMetricOfTheMail_IsTheOneOfThePage()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.VisitAsync(LastWeek, 20, booked: 5);
        var mona = await lab.MonaAsync();
        var subject = ReportSubject.Read($"scheduler={WorkLab.North}&compare=none");

        var figures = await lab.Query.ExecuteAsync(mona, ReportCadence.Monthly, subject, lab.Clock.UtcNow, Cancel);

        var page = await lab.Metrics.ExecuteAsync(
            mona.Scope,
            new()
            {
                Filter = SessionFilter.None.With(FilterKeys.Scheduler, WorkLab.North),
                Window = figures.Period.Window,
            },
            [.. MetricCatalog.All],
            Cancel
        );
        Assert.Null(figures.Before);
        Assert.Equal(page.Funnel, figures.Now.Funnel);
        Assert.All(ReportMetrics.All, m => Assert.Equal(page[m.Key], figures.Now[m.Key]));
        Assert.Equal("Scheduler is North online · North", Assert.Single(figures.FilterWords));
    }

    [Fact]
    public async Task Run_NoServerOrDisabledOwner_SaysWhyAndGoesOn()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        var ben = await lab.BenAsync();
        var id = await SaveAsync(lab, ben, new() { Name = "Weekly", Recipients = "ann@example.com" });
        await MakeDueAsync(lab);
        await lab.Sending().RunAsync(Cancel);
        Assert.StartsWith("No mail server is set up", (await ProblemAsync(lab))!);

        await lab.SetUpMailAsync();
        var sent = await lab.Sending().SendNowAsync(await lab.MonaAsync(), id, Cancel);
        Assert.True(sent.IsDone);
        Assert.Equal("Weekly: Apr 27 – May 3, 2026", Assert.Single(await lab.MailsAsync()).Subject);
        Assert.Contains("There was no session", (await lab.MailsAsync())[0].Text);

        await lab.DisableAsync(ben.UserId);
        await MakeDueAsync(lab);
        await lab.Sending().RunAsync(Cancel);
        Assert.StartsWith("The account it counts for was disabled", (await ProblemAsync(lab))!);
        Assert.Single(await lab.MailsAsync());
        Assert.Equal("record", (await lab.Sending().SendNowAsync(await lab.MonaAsync(), id, Cancel)).Errors[0].Field);
    }

    [Fact]
    public async Task Save_Wrong_NamesTheFields()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);

        var result = await lab.Reports.SaveAsync(
            await lab.MonaAsync(),
            new()
            {
                Cadence = ReportCadence.Monthly,
                Day = 31,
                Hour = 24,
            },
            Cancel
        );

        Assert.Equal(["day", "hour", "name", "recipients"], result.Errors.Select(e => e.Field).Order());
    }

    private static async Task<int> SaveAsync(AlertLab lab, Core.Accounts.UserContext user, ReportDraft draft)
    {
        var result = await lab.Reports.SaveAsync(user, draft, Cancel);
        Assert.Empty(result.Errors);
        return int.Parse(result.Id!, CultureInfo.InvariantCulture);
    }

    private static async Task MakeDueAsync(AlertLab lab)
    {
        await using var db = lab.Work.Database.Open();
        await db.ReportSchedules.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.NextDueTicks, lab.Clock.UtcNow.Ticks),
            Cancel
        );
    }

    private static async Task<string?> ProblemAsync(AlertLab lab)
    {
        await using var db = lab.Work.Database.Open();
        return (await db.ReportSchedules.SingleAsync(Cancel)).Problem;
    }
}
