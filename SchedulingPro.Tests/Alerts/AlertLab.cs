using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Features.Alerts;
using SchedulingPro.Dashboard.Features.Reports;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;

namespace SchedulingPro.Tests.Alerts;

/// <summary>Two companies and people with roles, rules, reports and an outbox over one database; nothing happens by itself.</summary>
internal sealed class AlertLab : IAsyncDisposable
{
    private AlertLab(WorkLab work)
    {
        Work = work;
        var (contexts, clock) = (work.Database.Contexts, work.Clock);
        Audit = new(contexts, clock);
        Users = new(contexts, Options.Create(new PrivacyOptions()));
        Metrics = new(contexts, clock);
        Check = new(contexts, Metrics);
        Rules = new(contexts, Feed, Audit, clock);
        Alerts = new(contexts, clock);
        Desk = new(contexts, Feed, clock);
        Rehearsal = new(Check, new AlertTexts(), clock);
        Reports = new(contexts, ReportFeed, Audit, clock);
        Query = new(contexts, Metrics, new FilterOptionsQuery(contexts));
    }

    public WorkLab Work { get; }

    public AlertFeed Feed { get; } = new();

    public ReportFeed ReportFeed { get; } = new();

    public MailSignal Signal { get; } = new();

    public AuditLog Audit { get; }

    public UserContextQuery Users { get; }

    public MetricQuery Metrics { get; }

    public AlertCheck Check { get; }

    public AlertRuleEditor Rules { get; }

    public AlertListQuery Alerts { get; }

    public AlertDesk Desk { get; }

    public AlertRehearsal Rehearsal { get; }

    public ReportEditor Reports { get; }

    public ReportQuery Query { get; }

    public TestClock Clock => Work.Clock;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AlertLab> CreateAsync(string provider)
    {
        var lab = new AlertLab(await WorkLab.CreateAsync(provider));
        await using var db = lab.Work.Database.Open();
        var role = new IdentityRole<int>(Roles.Manager) { NormalizedName = Roles.Manager.ToUpperInvariant() };
        db.Roles.Add(role);
        await db.SaveChangesAsync(Cancel);
        foreach (var user in await db.Users.ToListAsync(Cancel))
        {
            db.UserRoles.Add(new() { UserId = user.Id, RoleId = role.Id });
        }

        await db.SaveChangesAsync(Cancel);
        return lab;
    }

    /// <summary>Sees everything.</summary>
    public Task<UserContext> MonaAsync() => Users.ExecuteAsync(Work.Manager.UserId, Cancel);

    /// <summary>Sees the northern company.</summary>
    public Task<UserContext> BenAsync() => Users.ExecuteAsync(Work.Ben.UserId, Cancel);

    public AlertWatch Watch() =>
        new(
            Work.Database.Contexts,
            Check,
            Users,
            new SyncStatusQuery(
                Work.Database.Contexts,
                Options.Create(new Core.Ingestion.Upstream.UpstreamOptions()),
                Clock
            ),
            new AlertTexts(),
            Signal,
            Feed,
            Clock,
            NullLogger<AlertWatch>.Instance
        );

    public ReportSending Sending() =>
        new(
            Work.Database.Contexts,
            Query,
            new ReportTexts(),
            Users,
            Signal,
            ReportFeed,
            Audit,
            Clock,
            NullLogger<ReportSending>.Instance
        );

    public Task<int> LookAsync() => Watch().RunAsync(Cancel);

    /// <summary>So many engaged sessions at an instant, of the north unless said otherwise; the first ones booked.</summary>
    public Task VisitAsync(DateTime at, int count, int booked = 0, string scheduler = WorkLab.North) =>
        Work.Database.IngestAsync([
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Work.Visit(
                        $"{scheduler[6]}{at:MMddHHmm}-{i}",
                        s =>
                        {
                            s.CreatedOn = at.AddSeconds(i);
                            s.ModifiedOn = s.LastCheckinDate = at.AddMinutes(5);
                            s.SchedulerId = scheduler;
                            s.SessionOutcome = i < booked ? "booked" : "abandoned";
                        }
                    )
                ),
        ]);

    public async Task<int> RuleAsync(UserContext user, AlertRuleDraft draft)
    {
        var result = await Rules.SaveAsync(user, draft, Cancel);
        Assert.Empty(result.Errors);
        return int.Parse(result.Id!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<AlertRule> RuleAsync(int id)
    {
        await using var db = Work.Database.Open();
        return await db.AlertRules.AsNoTracking().SingleAsync(r => r.Id == id, Cancel);
    }

    public async Task<List<AlertEvent>> EventsAsync()
    {
        await using var db = Work.Database.Open();
        return await db.AlertEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync(Cancel);
    }

    public async Task<List<MailMessage>> MailsAsync()
    {
        await using var db = Work.Database.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    public async Task SetUpMailAsync(int port = 2525)
    {
        await using var db = Work.Database.Open();
        db.MailSettings.Add(
            new()
            {
                Id = 1,
                Host = "127.0.0.1",
                Port = port,
                Security = MailSecurity.None,
                FromAddress = "reports@example.com",
                PublicUrl = "https://dashboard.example.com",
                ChangedOn = Clock.UtcNow,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }

    public MailDispatcher Dispatcher() =>
        new(
            Work.Database.Contexts,
            new SmtpTransport(),
            new MailSecrets(new EphemeralDataProtectionProvider()),
            new MailFeed(),
            Clock,
            NullLogger<MailDispatcher>.Instance
        );

    public async Task DisableAsync(int userId)
    {
        await using var db = Work.Database.Open();
        await db
            .Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.IsDisabled, true), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        Signal.Dispose();
        return Work.DisposeAsync();
    }
}
