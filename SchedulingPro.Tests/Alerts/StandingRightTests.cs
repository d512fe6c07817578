using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Features.Alerts;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;

namespace SchedulingPro.Tests.Alerts;

/// <summary>What becomes of rules and reports when those they count for, or the servers beside, change.</summary>
public sealed class StandingRightTests
{
    private static readonly DateTime Sunday = new(2026, 5, 3, 16, 0, 0, DateTimeKind.Utc);

    private static readonly AlertRuleDraft Some = new()
    {
        Name = "Sessions",
        MetricKey = "totalSessions",
        Test = AlertTest.Below,
        Threshold = 5,
        MinimumSample = 0,
        QuietMinutes = 60,
        Recipients = "out@example.org",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Owner_NoManagerOrWithoutCompanies_NothingIsSentInTheirName(bool isDemoted)
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpMailAsync();
        var ben = await lab.BenAsync();
        var rule = await lab.RuleAsync(ben, Some);
        var report = await lab.Reports.SaveAsync(
            ben,
            new() { Name = "Weekly", Recipients = "out@example.org" },
            Cancel
        );
        Assert.True(report.IsDone);
        await using (var db = lab.Work.Database.Open())
        {
            if (isDemoted)
            {
                var office = new IdentityRole<int>(Roles.Office) { NormalizedName = Roles.Office.ToUpperInvariant() };
                db.Roles.Add(office);
                await db.UserRoles.Where(r => r.UserId == ben.UserId).ExecuteDeleteAsync(Cancel);
                await db.SaveChangesAsync(Cancel);
                db.UserRoles.Add(new() { UserId = ben.UserId, RoleId = office.Id });
                await db.SaveChangesAsync(Cancel);
            }
            else
            {
                await db.UserCompanies.Where(c => c.UserId == ben.UserId).ExecuteDeleteAsync(Cancel);
            }

            await db.ReportSchedules.ExecuteUpdateAsync(
                s => s.SetProperty(r => r.NextDueTicks, lab.Clock.UtcNow.Ticks),
                Cancel
            );
        }

        await lab.LookAsync();
        await lab.Sending().RunAsync(Cancel);

        Assert.Empty(await lab.EventsAsync());
        Assert.Empty(await lab.MailsAsync());
        Assert.StartsWith("Paused: the account it counts for", (await lab.RuleAsync(rule)).Problem);
        await using var stored = lab.Work.Database.Open();
        Assert.StartsWith("The account it counts for", (await stored.ReportSchedules.SingleAsync(Cancel)).Problem);
    }

    [Fact]
    public async Task Alert_OwnerSeesFewerCompaniesSince_IsShownToNoneOfThose()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        var (mona, ben) = (await lab.MonaAsync(), await lab.BenAsync());
        await lab.RuleAsync(mona, Some with { Name = "Of all", QuietMinutes = 1440 });
        await lab.RuleAsync(ben, Some with { Name = "Of the north", QuietMinutes = 1440 });
        await lab.LookAsync();
        Assert.Equal(["Of all", "Of the north"], await SeenAsync(mona));

        await using (var db = lab.Work.Database.Open())
        {
            await db
                .Users.Where(u => u.Id == mona.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.AllCompanies, false), Cancel);
            db.UserCompanies.Add(new() { UserId = mona.UserId, CompanyId = ben.Scope.CompanyIds.Single() });
            await db.SaveChangesAsync(Cancel);
        }

        mona = await lab.MonaAsync();
        Assert.Equal(["Of the north"], await SeenAsync(mona));
        Assert.Equal(["Of the north"], await SeenAsync(ben));
        Assert.Equal([0, 1], (await lab.Alerts.RulesAsync(mona, Cancel)).Select(r => r.Raised));

        async Task<List<string>> SeenAsync(UserContext user) =>
            [.. (await lab.Alerts.ExecuteAsync(user, false, null, 1, Cancel)).Items.Select(a => a.RuleName).Order()];
    }

    [Fact]
    public async Task OutOfStep_RuleOfSomeCompanies_NamesNoConnection()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await using (var db = lab.Work.Database.Open())
        {
            db.UpstreamConnections.Add(
                new UpstreamConnection
                {
                    Name = "southern-secret",
                    TenantId = DatabaseUnderTest.TenantId,
                    CreatedOn = lab.Clock.UtcNow.AddDays(-2),
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var own = await lab.RuleAsync(await lab.BenAsync(), Some);
        var all = await lab.RuleAsync(await lab.MonaAsync(), Some);

        await lab.LookAsync();

        Assert.StartsWith("Waiting: a connection is out of step", (await lab.RuleAsync(own)).Problem);
        Assert.StartsWith("Waiting: southern-secret is out of step", (await lab.RuleAsync(all)).Problem);
    }

    [Fact]
    public async Task Run_OnAServerWhoseClockIsBehind_TellsOnceAndEnds()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.SetUpMailAsync();
        await lab.RuleAsync(await lab.MonaAsync(), Some);
        lab.Clock.Advance(TimeSpan.FromSeconds(-3));

        await lab.LookAsync();
        lab.Clock.Advance(AlertWatch.Every);
        await lab.LookAsync();

        Assert.Single(await lab.EventsAsync());
        Assert.Single(await lab.MailsAsync());
        await lab.VisitAsync(new(2026, 5, 4, 16, 0, 0, DateTimeKind.Utc), 6);
        lab.Clock.Advance(TimeSpan.FromDays(1));
        await lab.LookAsync();
        Assert.NotNull(Assert.Single(await lab.EventsAsync()).EndedOn);
    }

    [Fact]
    public async Task Run_SiteIsDown_TellsThatTheCountFell()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        await lab.VisitAsync(Sunday.AddDays(-7), 40);
        await lab.RuleAsync(
            await lab.MonaAsync(),
            Some with
            {
                Test = AlertTest.FallsBy,
                Threshold = 0.5,
                MinimumSample = 30,
            }
        );

        await lab.LookAsync();

        Assert.Contains("fell by 100.0 %", Assert.Single(await lab.EventsAsync()).Text);
    }

    [Fact]
    public async Task Save_ChangedBySomebodyElse_IsRefused()
    {
        await using var lab = await AlertLab.CreateAsync(Databases.Sqlite);
        var mona = await lab.MonaAsync();
        var id = await lab.RuleAsync(mona, Some);
        var seen = (await lab.RuleAsync(id)).ChangedOn;
        var report = new ReportDraft { Name = "Weekly", Recipients = "out@example.org" };
        var reportId = int.Parse(
            (await lab.Reports.SaveAsync(mona, report, Cancel)).Id!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        lab.Clock.Advance(TimeSpan.FromMinutes(1));

        var first = await lab.Rules.SaveAsync(mona, Some with { Id = id, Seen = seen, Name = "First" }, Cancel);
        var second = await lab.Rules.SaveAsync(mona, Some with { Id = id, Seen = seen, Name = "Second" }, Cancel);
        var firstReport = await lab.Reports.SaveAsync(mona, report with { Id = reportId, Seen = seen }, Cancel);
        var secondReport = await lab.Reports.SaveAsync(mona, report with { Id = reportId, Seen = seen }, Cancel);

        Assert.True(first.IsDone && firstReport.IsDone);
        Assert.Contains("changed by somebody else", Assert.Single(second.Errors).Reason);
        Assert.Contains("changed by somebody else", Assert.Single(secondReport.Errors).Reason);
        Assert.Equal("First", (await lab.RuleAsync(id)).Name);
    }

    [Fact]
    public void Text_OfSilentMessages_LinksToWhatTheRuleCounts()
    {
        var rule = new AlertRule
        {
            Kind = AlertKind.SilentMessages,
            Query = "device=mobile",
            SilenceMinutes = 1440,
        };
        var finding = new AlertFinding
        {
            Key = WorkLab.North,
            Subject = "North",
            Verdict = AlertVerdict.Yes,
            Compared = 12,
            Span = AlertSpan.LastOf(AlertWindow.Day, Sunday, TimeZoneInfo.Utc),
        };

        var (_, url) = new AlertTexts().Of(rule, finding, new UserContext());

        Assert.Contains("device=mobile", url);
        Assert.Contains($"{FilterKeys.Bot}={FilterValues.No}", url);
    }
}
