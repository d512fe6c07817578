using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Exports;
using SchedulingPro.Tests.Hosting;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Leads;

/// <summary>Leads and the team report as files and pages, through the whole dashboard.</summary>
public sealed class LeadFilesTests : IAsyncDisposable
{
    private const int Count = 60;
    private readonly DashboardFactory dashboard = new()
    {
        Settings = new() { ["Privacy:MaskFor:0"] = Roles.Manager, ["Leads:Enabled"] = "false" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_TabFilterAndTicked_HoldsTheLeadsOfTheListInItsOrder()
    {
        await FillAsync();
        var queue = dashboard.Services.GetRequiredService<LeadQueueQuery>();
        var zip = LeadFilter.None.With("zip", "60601");

        var open = await ExportAsync(Roles.Office, "?tab=new&zip=60601");
        var expected = await queue.KeysAsync(
            DataScope.Everything,
            1,
            new() { Tab = LeadTab.New, Filter = zip },
            Count,
            Cancel
        );
        Assert.NotEmpty(expected);
        Assert.Equal(expected, open.Skip(1).Select(row => int.Parse(row[0])));
        Assert.Contains("60601", open[1]);
        Assert.Contains("'=2+5", open.SelectMany(row => row));

        var ticked = await ExportAsync(Roles.Office, "?only=" + LeadKeyList.Write([7, 3, 999]));
        Assert.Equal(["3", "7"], ticked.Skip(1).Select(row => row[0]));

        var masked = await ExportAsync(Roles.Manager, "?tab=all");
        Assert.Equal(Count + 1, masked.Count);
        Assert.DoesNotContain(masked.SelectMany(row => row), cell => cell.Contains("555", StringComparison.Ordinal));

        using var client = dashboard.CreateClientAs(Roles.Office);
        var workbook = await client.GetByteArrayAsync(
            AppUrls.LeadsWorkbook + "?only=" + LeadKeyList.Write([7, 3]),
            Cancel
        );
        var sheet = SheetReader.Read(workbook)["Leads"];
        Assert.Equal(["3", "7"], sheet.Skip(1).Select(row => row[0]));
        Assert.Equal("=2+5", sheet[1][2][..4]);
        using var broken = await client.GetAsync(AppUrls.LeadsExport + "?only=%20", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        await using var db = await OpenAsync();
        var entries = await db.AuditEntries.Where(e => e.Action == AuditActions.LeadsExported).ToListAsync(Cancel);
        Assert.Equal(4, entries.Count);
        Assert.Contains("zip", entries[0].Details);
        Assert.DoesNotContain(entries, e => e.Details.Contains("60601", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_PageAndFile_SayTheSameNumbers()
    {
        await FillAsync();
        using var manager = dashboard.CreateClientAs(Roles.Manager);
        const string period = "?from=2026-05-01&to=2026-05-31";

        var page = WebUtility.HtmlDecode(await manager.GetStringAsync(AppUrls.LeadsReport + period, Cancel));
        Assert.Contains("By person", page);
        Assert.Contains("Not touched yet", page);
        Assert.Contains("When leads come up", page);
        Assert.Contains(AppUrls.Leads + "?tab=all&counts=yes&firstTouch=5&from=2026-05-01&to=2026-05-31", page);
        foreach (var part in (string[])["people", "companies", "hours"])
        {
            var url = AppUrls.Export("team-report", ExportFormat.Csv, period, part);
            Assert.Contains(AppUrls.Export("team-report", ExportFormat.Csv, AppUrls.LeadsReport + period), page);
            using var answer = await manager.GetAsync(url, Cancel);
            Assert.Equal(
                $"team-report-{part}_2026-05-01_2026-05-31.csv",
                answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
            );
            var file = Rows(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(["All", $"{Count}"], file[^1][..2]);
            Assert.Equal(Count, file[1..^1].Sum(row => int.Parse(row[1])));
        }

        var workbook = AppUrls.Export("team-report", ExportFormat.Xlsx, period);
        var sheets = SheetReader.Read(await manager.GetByteArrayAsync(workbook, Cancel));
        Assert.Equal(["By person", "By company", "By hour of the week", "About"], sheets.Keys);
        Assert.Equal(["All", $"{Count}"], sheets["By person"][^1][..2]);
        Assert.Contains(sheets["About"], row => row is ["Period", "2026-05-01 to 2026-05-31, both included"]);

        using var office = dashboard.CreateClientAs(Roles.Office);
        using var refused = await office.GetAsync(workbook, Cancel);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        using var unknown = await manager.GetAsync(
            AppUrls.Export("team-report", ExportFormat.Csv, period, "no"),
            Cancel
        );
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        var none = WebUtility.HtmlDecode(
            await manager.GetStringAsync(AppUrls.LeadsReport + "?from=2020-05-01&to=2020-05-31", Cancel)
        );
        Assert.Contains("No leads in this period", none);
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    private Task<SchedulingDbContext> OpenAsync() =>
        dashboard.Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContextAsync(Cancel);

    private async Task FillAsync()
    {
        await using var db = await OpenAsync();
        await SessionLab.AddCompaniesAsync(db, TestAccounts.TenantId);
        var visits = SessionLab.Sessions(Count, TestClock.Start).ToList();
        visits.ForEach(s => s.Customer.FirstName = "=2+5");
        await dashboard
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(TestAccounts.TenantId, [.. visits.Select(s => new SessionArrival(s))], null, Cancel);
        var sessions = await db.Sessions.OrderBy(s => s.ExternalId).ToListAsync(Cancel);
        db.Leads.AddRange(
            sessions.Select(
                (s, i) =>
                    new Lead
                    {
                        Id = i + 1,
                        TenantId = TestAccounts.TenantId,
                        SessionId = s.Id,
                        OwnerKey = s.OwnerKey,
                        SessionCount = 1,
                        ArrivedTicks = TestClock.Start.AddMinutes(i).Ticks,
                        ActTicks = s.ActivityTicks,
                        Priority = i % 7,
                        FirstTouchTicks = i % 3 == 0 ? TestClock.Start.AddMinutes(i + 4).Ticks : null,
                        FirstTouchById = i % 3 == 0 ? 1 : null,
                        FirstTouchSeconds = i % 3 == 0 ? 240 : null,
                    }
            )
        );
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<List<string[]>> ExportAsync(string role, string query)
    {
        using var client = dashboard.CreateClientAs(role);
        using var answer = await client.GetAsync(AppUrls.LeadsExport + query, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        return Rows(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel)));
    }

    // No cell of these files needs quotes.
    private static List<string[]> Rows(string text) =>
        [
            .. text.TrimStart('\uFEFF')
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(',')),
        ];
}
