using System.Text;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Reports;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Alerts;
using SchedulingPro.Dashboard.Features.Attribution.Campaigns;
using SchedulingPro.Dashboard.Features.Attribution.Spend;
using SchedulingPro.Dashboard.Features.MailServer;
using SchedulingPro.Dashboard.Features.Reports;
using SchedulingPro.Tests.Alerts;
using SchedulingPro.Tests.Attribution;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Exports;

/// <summary>The files of lists: all rows where the page shows one page of them, of what the asker may see.</summary>
public sealed class PageTablesTests
{
    // One more than is read at once.
    private const int Many = 501;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Alerts_AndMails_AreAllInOrderAndOfTheAskerOnly(string provider)
    {
        await using var lab = await AlertLab.CreateAsync(provider);
        var (mona, ben) = (await lab.MonaAsync(), await lab.BenAsync());
        var rule = await lab.RuleAsync(mona, Draft("All's well", "ada@example.com\nbob@example.com"));
        var own = await lab.RuleAsync(ben, Draft("=1+1", ""));
        await FillAsync(lab, rule, own);
        var alerts = new AlertTables(lab.Alerts);

        var waiting = await RowsAsync(alerts, mona, "");
        var all = await RowsAsync(alerts, mona, "?tab=all&page=2");
        var ofRule = await RowsAsync(alerts, mona, $"?tab=all&rule={own}");
        var rules = await RowsAsync(alerts, mona, "?tab=rules");

        Assert.Equal(Many, all.Length);
        Assert.Equal(Many - 1, waiting.Length);
        Assert.Equal([.. Enumerable.Range(0, Many).Select(i => $"Number {Many - 1 - i}")], all.Select(r => r[2]));
        Assert.Equal(["2026-05-04 11:00:00", "'=1+1", "Number 0", "Goes on", "", "Somebody"], all[^1][..6]);
        Assert.Equal(["Number 0"], ofRule.Select(r => r[2]));
        Assert.Equal(["'=1+1", "All's well"], rules.Select(r => r[0]));
        Assert.Equal(["1", "500"], rules.Select(r => r[3]));
        Assert.Contains("\"ada@example.com, bob@example.com\"", rules[1]);
        Assert.Equal(["Number 0"], (await RowsAsync(alerts, ben, "?tab=all")).Select(r => r[2]));
        Assert.NotNull((await alerts.LoadAsync(mona, "?tab=rules", Cancel)).PersonalData);

        var log = new MailLogQuery(lab.Work.Database.Contexts, lab.Signal, new MailFeed(), lab.Clock);
        var mails = new MailLogTables(log);
        var admin = mona with { Roles = [Roles.Admin] };
        var sent = await RowsAsync(mails, admin, "");
        Assert.Equal([.. Enumerable.Range(0, Many).Select(i => $"Mail {Many - 1 - i}")], sent.Select(r => r[2]));
        Assert.Equal(["Mail 7"], (await RowsAsync(mails, admin, "?only=failed")).Select(r => r[2]));
        Assert.NotNull((await mails.LoadAsync(admin, "", Cancel)).PersonalData);

        var reports = new ReportTables(new ReportListQuery(lab.Work.Database.Contexts, lab.Clock), log);
        var found = await reports.LoadAsync(mona, "", Cancel);
        Assert.Equal(["schedules", "log"], found.Tables.Select(t => t.Key));
        Assert.Equal(["Mail 500", "Mail 7"], (await RowsAsync(reports, mona, "", 1)).Select(r => r[2]));
        Assert.Empty(await RowsAsync(reports, ben, "", 1));
        Assert.Empty(await RowsAsync(mails, ben with { Roles = [Roles.Office] }, ""));
    }

    [Fact]
    public async Task CampaignsAndCosts_OfALimitedManager_AreTheirOwnOnly()
    {
        await using var lab = await AttributionLab.CreateAsync(Databases.Sqlite);
        var (contexts, clock) = (lab.Database.Contexts, lab.Database.Clock);
        var limited = AttributionLab.Manager with { Scope = lab.North };
        var merges = new CampaignAliasEditor(contexts, lab.Database.Feed, new(contexts, clock), clock);
        await merges.MergeAsync(AttributionLab.Manager, ["spring_offer"], "Spring offer", Cancel);
        await merges.MergeAsync(AttributionLab.Manager, ["Southern secret"], "Southern plan", Cancel);
        var costs = new SpendEditor(contexts, new(contexts, clock), clock);
        var day = new DateOnly(2026, 5, 4);
        for (var i = 0; i <= SpendListQuery.Most; i++)
        {
            SpendDraft draft = new(day, day.AddDays(i), 12_345) { Campaign = "Spring offer", CompanyId = lab.NorthId };
            await costs.AddAsync(
                AttributionLab.Manager,
                [i > 0 ? draft : draft with { CompanyId = null }],
                null,
                Cancel
            );
        }

        var campaigns = new CampaignTables(new(contexts), clock);
        var spend = new SpendTables(new(contexts));

        Assert.Contains(
            await RowsAsync(campaigns, AttributionLab.Manager, ""),
            row => row[0] == "Spring offer" && row[1].Contains("spring_offer", StringComparison.Ordinal)
        );
        Assert.Equal(2, (await RowsAsync(campaigns, AttributionLab.Manager, "", 1)).Length);
        Assert.Equal(["Spring offer"], (await RowsAsync(campaigns, limited, "", 1)).Select(r => r[0]));
        var entered = await RowsAsync(spend, AttributionLab.Manager, "");
        Assert.Equal(SpendListQuery.Most + 1, entered.Length);
        Assert.All(entered, row => Assert.Equal("123.45", row[3][..6]));
        Assert.Equal(SpendListQuery.Most, (await RowsAsync(spend, limited, "")).Length);
    }

    private static AlertRuleDraft Draft(string name, string recipients) =>
        new()
        {
            Name = name,
            Kind = AlertKind.UnknownValues,
            Recipients = recipients,
        };

    /// <summary>One alert of the second rule that was taken note of, and many of the first at one instant; as many mails.</summary>
    private static async Task FillAsync(AlertLab lab, int rule, int own)
    {
        var at = lab.Clock.UtcNow;
        await using var db = lab.Work.Database.Open();
        db.AlertEvents.AddRange(
            Enumerable
                .Range(0, Many)
                .Select(i => new AlertEvent
                {
                    TenantId = DatabaseUnderTest.TenantId,
                    RuleId = i == 0 ? own : rule,
                    Key = $"{i}",
                    Companies = i == 0 ? $"{lab.Work.NorthId}" : null,
                    RaisedOn = at,
                    Text = $"Number {i}",
                    AcknowledgedOn = i == 0 ? at : null,
                })
        );
        db.MailMessages.AddRange(
            Enumerable
                .Range(0, Many)
                .Select(i => new MailMessage
                {
                    TenantId = DatabaseUnderTest.TenantId,
                    Kind = i is 7 or 500 ? MailKind.Report : MailKind.Alert,
                    SourceId = rule,
                    Recipient = "ada@example.com",
                    Subject = $"Mail {i}",
                    State = i == 7 ? MailState.Failed : MailState.Sent,
                    QueuedOn = at,
                    DedupeKey = $"{i}",
                })
        );
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>The rows of one table of the page as CSV, without its head. No cell asked for here holds a comma unquoted.</summary>
    private static async Task<string[][]> RowsAsync(IPageTables page, UserContext user, string query, int table = 0)
    {
        var found = await page.LoadAsync(user, query, Cancel);
        using var output = new MemoryStream();
        var writer = new CsvTableWriter(output, Zone, "USD", isTitled: false);
        await TableRows.WriteAsync(writer, found.Tables[table], Cancel);
        await writer.FinishAsync(Cancel);
        return
        [
            .. Encoding
                .UTF8.GetString(output.ToArray())
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => System.Text.RegularExpressions.Regex.Split(line, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")),
        ];
    }
}
