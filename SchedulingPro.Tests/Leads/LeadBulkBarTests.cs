using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Leads.Bulk;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>The bar over a real database: from the choice to the result, and back.</summary>
public sealed class LeadBulkBarTests : ComponentTest, IAsyncLifetime
{
    private WorkLab lab = null!;

    public async ValueTask InitializeAsync()
    {
        lab = await WorkLab.CreateAsync(Databases.Sqlite);
        await lab.ArriveAsync([
            .. Enumerable.Range(0, 3).Select(i => lab.Visit($"v{i}", s => s.Customer.Phone = $"212555010{i}")),
        ]);
        var contexts = lab.Database.Contexts;
        var options = Options.Create(lab.LeadOptions);
        Services.AddSingleton<IUserContextAccessor>(new Asker(lab));
        Services.AddSingleton<TimeProvider>(lab.Clock);
        Services.AddSingleton(new LeadBulkChoicesQuery(contexts));
        Services.AddSingleton(new LeadQueueQuery(contexts, options, lab.Clock));
        Services.AddSingleton(new LeadBulk(new(contexts, lab.Database.Feed, options, lab.Clock), new()));
        Services.AddSingleton(new AuditLog(contexts, lab.Clock));
        Services.AddSingleton<IHostApplicationLifetime>(
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance)
        );
        Services.AddSingleton<LeadBulkJobs>();
        Services.AddScoped<LeadBulkModel>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await lab.DisposeAsync();
    }

    [Fact]
    public async Task Bar_FromTheChoiceToTheResult_DismissesAndTakesBack()
    {
        var leads = (await lab.LeadsAsync()).Select(l => l.Id).ToList();
        var (done, cleared) = (0, 0);
        var bar = Render<LeadBulkBar>(p =>
            p.Add(b => b.Selection, new LeadSelection())
                .Add(b => b.Chosen, leads)
                .Add(b => b.Count, leads.Count)
                .Add(b => b.OnDone, () => done++)
                .Add(b => b.OnClear, () => cleared++)
        );
        Assert.Equal(
            AppUrls.LeadsExport + "?only=" + LeadKeyList.Write(leads),
            bar.Find(".bulk-acts a[href*=csv]").GetAttribute("href")
        );

        await ClickAsync(bar.FindAll(".bulk-acts button")[2]);
        bar.WaitForAssertion(() => Assert.Equal(3, bar.FindAll(".bulk-form option").Count));
        Assert.Equal("Dismiss 3 leads", bar.Find(".bulk-form button[type=submit]").TextContent);
        bar.Find(".bulk-form select").Change("9");
        bar.Find(".bulk-form").Submit();
        bar.WaitForAssertion(() =>
            Assert.Equal("3 leads dismissed as “Spam”.", bar.Find(".bulk-result span").TextContent)
        );
        bar.WaitForAssertion(() => Assert.Equal((1, 1), (done, cleared)));
        Assert.All(await lab.LeadsAsync(), l => Assert.Equal(LeadStatus.Closed, l.Status));

        await ClickAsync(bar.Find(".bulk-result button"));
        bar.WaitForAssertion(() => Assert.Equal("3 leads taken back.", bar.Find(".bulk-result span").TextContent));
        Assert.All(await lab.LeadsAsync(), l => Assert.Equal(LeadStatus.Open, l.Status));
        await ClickAsync(bar.Find(".bulk-result button"));
        bar.WaitForAssertion(() => Assert.Empty(bar.FindAll(".bulk-result")));
    }

    [Fact]
    public async Task Bar_TimeThatCannotBe_SaysWhyAndChangesNothing()
    {
        var leads = (await lab.LeadsAsync()).Select(l => l.Id).ToList();
        var bar = Render<LeadBulkBar>(p =>
            p.Add(b => b.Selection, new LeadSelection())
                .Add(b => b.Chosen, leads)
                .Add(b => b.AllChosen, true)
                .Add(b => b.Count, leads.Count)
        );
        Assert.Equal(AppUrls.LeadsExport + "?tab=new", bar.Find(".bulk-acts a[href*=csv]").GetAttribute("href"));

        await ClickAsync(bar.FindAll(".bulk-acts button")[1]);
        bar.WaitForAssertion(() => Assert.NotEmpty(bar.FindAll(".bulk-times button")));
        bar.Find(".bulk-form input").Change("2020-01-01T09:00");
        bar.Find(".bulk-form").Submit();

        Assert.Equal("The time lies in the past.", bar.Find("#bulk-problem").TextContent);
        Assert.Empty(bar.FindAll(".progress"));
        await ClickAsync(bar.FindAll(".bulk-form .row button")[1]);
        Assert.Empty(bar.FindAll(".bulk-form"));
        bar.Render(p => p.Add(b => b.Count, 0));
        Assert.Empty(bar.FindAll(".bulk"));
    }

    private sealed class Asker(WorkLab lab) : IUserContextAccessor
    {
        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(
                new UserContext
                {
                    UserId = lab.Ann.UserId,
                    DisplayName = "Ann",
                    Roles = [Roles.Office],
                    Scope = lab.All,
                    TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
                }
            );
    }
}
