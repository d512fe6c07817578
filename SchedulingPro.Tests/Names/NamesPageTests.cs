using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Names;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Cli;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Names;

/// <summary>Names on pages, in the export and on the command line.</summary>
public sealed class NamesPageTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_ShowNamesWithTheirIds_AndIdsWithoutAName()
    {
        await using var dashboard = new DashboardFactory();
        using var admin = dashboard.CreateClientAs(Roles.Admin);
        var empty = await PageAsync(AppUrls.Names);
        await dashboard
            .Services.GetRequiredService<NameStore>()
            .TakeFromFileAsync(
                AuditActor.CommandLine,
                TestAccounts.TenantId,
                NameKind.JobType,
                [new(501, "Leak <repair>"), new(502, "Old work", false)],
                Cancel
            );
        await dashboard
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(
                TestAccounts.TenantId,
                [
                    SessionSamples.Arrival("one", s => s.JobTypeId = 501),
                    SessionSamples.Arrival("two", s => s.JobTypeId = 999),
                ],
                null,
                Cancel
            );

        var names = await PageAsync(AppUrls.Names);
        var found = await PageAsync(AppUrls.With(AppUrls.Names, ("q", "leak")));
        var zones = await PageAsync(AppUrls.With(AppUrls.Names, ("kind", "zones"), ("q", "62701")));
        var list = await PageAsync(AppUrls.With(AppUrls.Sessions, ("columns", "visitor,jobtype,jobTypeId")));
        var detail = await PageAsync(AppUrls.Session("one"));
        var file = await PageAsync(AppUrls.With(AppUrls.SessionsExport, ("columns", "id,jobtype,jobTypeId")));
        var csv = await PageAsync(AppUrls.Export("names", ExportFormat.Csv, AppUrls.Names + "?q=leak"));
        var users = await PageAsync(AppUrls.Export("users", ExportFormat.Csv, AppUrls.Users));
        var outcomes = await PageAsync(AppUrls.Export("vocabulary", ExportFormat.Csv, AppUrls.Vocabulary));
        var schedulers = await PageAsync(AppUrls.Export("schedulers", ExportFormat.Csv, "?sort=sessions&order=desc"));
        var none = await PageAsync(AppUrls.Export("schedulers", ExportFormat.Csv, "?q=nowhere"));
        var chip = await PageAsync(AppUrls.With(AppUrls.Sessions, ("jobType", "501")));

        Assert.Contains("No names yet", empty);
        Assert.Contains("2 names · 1 id in sessions without a name", names);
        Assert.Contains("999", names);
        Assert.Contains("Not in use", names);
        Assert.DoesNotContain("Old work", found);
        Assert.Contains("Nothing found", zones);
        Assert.Contains("title=\"Leak <repair> · Id 501\"", list);
        Assert.Contains("Leak <repair>", detail);
        Assert.Contains("one,Leak <repair>,501", file);
        Assert.Contains("two,999,999", file);
        Assert.Contains("Leak <repair> (501)", chip);
        Assert.StartsWith("\uFEFFName,Id,State,From,Changed (America/New_York)\r\nLeak <repair>,501,In use,File,", csv);
        Assert.DoesNotContain("Old work", csv);
        Assert.Contains("Robin Office,office@example.test,Office,All companies,", users);
        Assert.Contains("Open invitations\r\nE-mail,Role,Link works until (America/New_York)", users);
        Assert.Contains("Word,Meaning,Sessions,First seen (America/New_York),Note\r\nabandoned,", outcomes);
        Assert.StartsWith("\uFEFFCompany,Name,Kind,Default,Status,Mode,Created (America/New_York),", schedulers);
        Assert.Contains("Known only by its ID", schedulers);
        Assert.Equal(schedulers[..(schedulers.IndexOf('\n') + 1)], none);
        await using var db = await dashboard
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(Cancel);
        var noted = await db.AuditEntries.Where(e => e.Action == AuditActions.PageExported).ToListAsync(Cancel);
        Assert.Equal(["users"], noted.Select(e => e.SubjectId));

        async Task<string> PageAsync(string url) => WebUtility.HtmlDecode(await admin.GetStringAsync(url, Cancel));
    }

    [Fact]
    public async Task Admin_LoadsAFile_AndIsToldWhatIsWrongWithAnother()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var page = dashboard.Page;
        await dashboard.GoAsync(AppUrls.With(AppUrls.Names, ("kind", "zones")));
        var input = page.Locator("input[type=file]");

        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(Csv("zones.csv", "id,name,zips\n81,North side,62701 62702\nx,South,1\n"));
        await Assertions.Expect(page.GetByText("Line 3: the id is not a whole number.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("North side")).ToHaveCountAsync(0);
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(Csv("zones.csv", "id,name,zips\n81,North side,62701 62702\n"));
        await Assertions.Expect(page.GetByText("zones.csv: 1 new, 0 changed, 0 unchanged")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("North side").Filter(new() { Visible = true })).ToBeVisibleAsync();
        Assert.Empty(dashboard.Errors);

        static FilePayload Csv(string name, string text) =>
            new()
            {
                Name = name,
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(text),
            };
    }

    [Fact]
    public async Task Verb_LoadsAndLists()
    {
        using var program = ProgramProcess.Create();
        var file = program.File("units.csv");
        await File.WriteAllTextAsync(file, "id,name\n61,Plumbing service\n", Cancel);

        var loaded = await RunAsync("names", "load", file, "--kind", "business-units");
        var listed = await RunAsync("names", "list", "--json");
        await File.WriteAllTextAsync(file, "id,name\n1,\n", Cancel);
        var refused = await RunAsync("names", "load", file, "--kind", "business-units");

        Assert.True(loaded.ExitCode == ExitCodes.Ok, loaded.Error);
        Assert.Contains("Business units: 1 new", loaded.Output);
        Assert.Contains("Plumbing service", listed.Output);
        Assert.Equal(ExitCodes.Failed, refused.ExitCode);
        Assert.Contains("Line 2: the name is missing.", refused.Error);

        async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exitCode = await CommandLine.RunAsync(
                [.. args, "--data-folder", program.DataFolder],
                output,
                error,
                TextReader.Null
            );
            return (exitCode, output.ToString(), error.ToString());
        }
    }
}
