using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Sessions;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionPagesHostTests : IAsyncDisposable
{
    private const int Count = 620;
    private readonly DashboardFactory dashboard = new() { Settings = new() { ["Privacy:MaskFor:0"] = Roles.Manager } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?sort=modified&columns=id,outcome,phone,created,customer.osName")]
    [InlineData("?outcome=abandoned&bot=no&sort=-activity&columns=id,visitor")]
    [InlineData("?q=555-00&columns=id,phone")]
    [InlineData("?from=2026-05-02&to=2026-05-03&columns=id,created&page=3&size=25")]
    public async Task Export_SameQueryString_EqualsTheList(string query)
    {
        await FillAsync();
        var state = SessionListState.Read(new Uri("http://localhost" + AppUrls.Sessions + query));
        var columns = query.Contains("columns=id", StringComparison.Ordinal) ? query : query + "?columns=id";
        var (rows, head) = await ExportAsync(Roles.Admin, columns);

        var expected = new List<string>();
        var list = dashboard.Services.GetRequiredService<SessionListQuery>();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TestAccounts.TimeZone);
        for (var page = 1; page <= 1 + Count / 500; page++)
        {
            var items = await list.ExecuteAsync(
                DataScope.Everything,
                state.Selection.Resolve(DateTime.UtcNow, zone),
                state.Sort,
                state.Descending,
                page,
                500,
                Cancel
            );
            expected.AddRange(items.Items.Select(i => i.Content.Id));
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(r => r[0]));
        Assert.Equal(
            SessionListState.Read(new Uri("http://localhost" + AppUrls.Sessions + columns)).ShownColumns.Count,
            head.Length
        );
    }

    [Fact]
    public async Task Export_IsAuditedWithoutPersonalValues()
    {
        await FillAsync();

        await ExportAsync(Roles.Office, "?q=555-00&outcome=abandoned&columns=id");

        var entry = Assert.Single(await AuditAsync(AuditActions.SessionsExported));
        Assert.Contains("search", entry.Details);
        Assert.Contains("outcome", entry.Details);
        Assert.DoesNotContain("555", entry.Details);
        Assert.Equal(TestAccounts.NameOf(Roles.Office), entry.Actor);
    }

    [Fact]
    public async Task Export_Masked_HoldsNoPersonalData()
    {
        await FillAsync();

        var (rows, _) = await ExportAsync(Roles.Manager, "?columns=visitor,phone,email");

        Assert.Equal(Count, rows.Count);
        Assert.All(rows.SelectMany(r => r), cell => Assert.Contains(cell, new[] { "", "Visitor", PersonalData.Mask }));
    }

    [Fact]
    public async Task Scope_OneCompany_SeesAndExportsOnlyThat()
    {
        var (_, south) = await FillAsync();
        await LimitAsync(Roles.Office, south);

        var (rows, _) = await ExportAsync(Roles.Office, "?columns=company");
        using var client = dashboard.CreateClientAs(Roles.Office);
        using var foreign = await client.GetAsync(AppUrls.Session("s00001"), Cancel);
        using var own = await client.GetAsync(AppUrls.Session("s00000"), Cancel);

        Assert.Equal((Count + 2) / 3, rows.Count);
        Assert.All(rows, row => Assert.Equal("South", row[0]));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Scope_NoCompany_SeesNothing()
    {
        await FillAsync();
        await LimitAsync(Roles.Office);

        var (rows, _) = await ExportAsync(Roles.Office, "");
        using var client = dashboard.CreateClientAs(Roles.Office);
        var page = await client.GetStringAsync(AppUrls.Sessions, Cancel);

        Assert.Empty(rows);
        Assert.Contains("No company is assigned to you", page);
    }

    [Fact]
    public async Task Export_Anonymous_IsSentToSignIn()
    {
        using var client = dashboard.CreateClientAs(null);

        using var answer = await client.GetAsync(AppUrls.SessionsExport, Cancel);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task SessionPage_Opened_ShowsTheVisitorAndIsAuditedOnce()
    {
        await FillAsync();
        using var client = dashboard.CreateClientAs(Roles.Office);

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(AppUrls.Session("s00000"), Cancel));

        Assert.Contains("(312) 555-0000", page);
        Assert.Contains("South online", page);
        Assert.Equal("s00000", Assert.Single(await AuditAsync(AuditActions.SessionViewed)).SubjectId);
    }

    [Fact]
    public async Task SessionPage_Masked_TellsNobodyWhoItWas()
    {
        await FillAsync();
        using var client = dashboard.CreateClientAs(Roles.Manager);

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(AppUrls.Session("s00000") + "?tab=raw", Cancel));

        Assert.Contains("Personal data is masked", page);
        Assert.Contains("Raw data is hidden for your role", page);
        Assert.DoesNotContain("555-0000", page);
        Assert.Empty(await AuditAsync(AuditActions.SessionRawViewed));
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    private async Task<(int North, int South)> FillAsync()
    {
        await using var db = await OpenAsync();
        var companies = await SessionLab.AddCompaniesAsync(db, TestAccounts.TenantId);
        await dashboard
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(
                TestAccounts.TenantId,
                [.. SessionLab.Sessions(Count, TestClock.Start).Select(s => new SessionArrival(s))],
                null,
                Cancel
            );
        return companies;
    }

    private Task<SchedulingDbContext> OpenAsync() =>
        dashboard.Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContextAsync(Cancel);

    private async Task LimitAsync(string role, params int[] companies)
    {
        await using var db = await OpenAsync();
        var email = TestAccounts.EmailOf(role);
        var user = await db.Users.SingleAsync(u => u.Email == email, Cancel);
        user.AllCompanies = false;
        db.UserCompanies.AddRange(companies.Select(id => new UserCompany { UserId = user.Id, CompanyId = id }));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<List<AuditEntry>> AuditAsync(string action)
    {
        await using var db = await OpenAsync();
        return await db.AuditEntries.Where(e => e.Action == action).ToListAsync(Cancel);
    }

    private async Task<(List<string[]> Rows, string[] Head)> ExportAsync(string role, string query)
    {
        using var client = dashboard.CreateClientAs(role);
        using var answer = await client.GetAsync(AppUrls.SessionsExport + query, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel)).TrimStart('\uFEFF');
        var records = Parse(text);
        return (records[1..], records[0]);
    }

    /// <summary>RFC 4180, by hand: quoted cells may hold commas, quotes and line ends.</summary>
    private static List<string[]> Parse(string text)
    {
        var (records, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var isEscaped = quoted && i + 1 < text.Length && text[i + 1] == '"';
                cell.Append(isEscaped ? "\"" : "");
                (quoted, i) = isEscaped ? (true, i + 1) : (!quoted, i);
            }
            else if (!quoted && text[i] is (',' or '\n'))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    records.Add([.. cells]);
                    cells.Clear();
                }
            }
            else if (quoted || text[i] != '\r')
            {
                cell.Append(text[i]);
            }
        }

        return records;
    }
}
