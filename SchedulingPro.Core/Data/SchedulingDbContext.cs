using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Attribution;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Data;

/// <summary>
/// The product's database. One context per operation, from <see cref="IDbContextFactory{TContext}"/>. Each provider derives
/// its own context, so that each has its own migrations.
/// </summary>
public abstract class SchedulingDbContext(DbContextOptions options)
    : IdentityDbContext<User, IdentityRole<int>, int>(options)
{
    /// <summary>Tenants.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();

    /// <summary>Companies.</summary>
    public DbSet<Company> Companies => Set<Company>();

    /// <summary>Schedulers.</summary>
    public DbSet<Scheduler> Schedulers => Set<Scheduler>();

    /// <summary>Routers.</summary>
    public DbSet<Router> Routers => Set<Router>();

    /// <summary>Hot rows of sessions.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Cold rows of sessions.</summary>
    public DbSet<SessionDocument> SessionDocuments => Set<SessionDocument>();

    /// <summary>Sessions counted by scheduler and UTC day.</summary>
    public DbSet<SessionDayCount> SessionDayCounts => Set<SessionDayCount>();

    /// <summary>Words of the open vocabularies, with codes and meanings.</summary>
    public DbSet<VocabularyWord> Vocabulary => Set<VocabularyWord>();

    /// <summary>Companies that users may see.</summary>
    public DbSet<UserCompany> UserCompanies => Set<UserCompany>();

    /// <summary>Invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>The audit log.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Imports of files.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>Programs that read the API.</summary>
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    /// <summary>Keys that sign the API's access tokens.</summary>
    public DbSet<ApiSigningKey> ApiSigningKeys => Set<ApiSigningKey>();

    /// <summary>Upstream accounts to keep in step with.</summary>
    public DbSet<UpstreamConnection> UpstreamConnections => Set<UpstreamConnection>();

    /// <summary>Schedulers and routers that are read upstream, with their checkpoints.</summary>
    public DbSet<SyncSource> SyncSources => Set<SyncSource>();

    /// <summary>Passes of the sync.</summary>
    public DbSet<SyncRun> SyncRuns => Set<SyncRun>();

    /// <summary>Upstream sessions that could not be taken.</summary>
    public DbSet<UnreadableSession> UnreadableSessions => Set<UnreadableSession>();

    /// <summary>Received webhooks.</summary>
    public DbSet<WebhookEvent> WebhookEvents => Set<WebhookEvent>();

    /// <summary>Names behind upstream ids.</summary>
    public DbSet<ReferenceName> ReferenceNames => Set<ReferenceName>();

    /// <summary>ZIP codes of zones.</summary>
    public DbSet<ZoneZip> ZoneZips => Set<ZoneZip>();

    /// <summary>Upstream's own daily figures.</summary>
    public DbSet<PerformanceSnapshot> PerformanceSnapshots => Set<PerformanceSnapshot>();

    /// <summary>Changes that other processes are to learn of.</summary>
    public DbSet<StoredChange> StoredChanges => Set<StoredChange>();

    /// <summary>Leads.</summary>
    public DbSet<Lead> Leads => Set<Lead>();

    /// <summary>Sessions of leads.</summary>
    public DbSet<LeadSession> LeadSessions => Set<LeadSession>();

    /// <summary>Contacts of leads.</summary>
    public DbSet<LeadContact> LeadContacts => Set<LeadContact>();

    /// <summary>Histories of leads.</summary>
    public DbSet<LeadAct> LeadActs => Set<LeadAct>();

    /// <summary>Sessions that the lead engine has not looked at yet.</summary>
    public DbSet<PendingSession> PendingSessions => Set<PendingSession>();

    /// <summary>Ways in which a call can end.</summary>
    public DbSet<LeadDisposition> LeadDispositions => Set<LeadDisposition>();

    /// <summary>Business hours and texts of companies.</summary>
    public DbSet<CompanyFollowUp> CompanyFollowUps => Set<CompanyFollowUp>();

    /// <summary>Numbers and addresses not to contact.</summary>
    public DbSet<DoNotContactEntry> DoNotContact => Set<DoNotContactEntry>();

    /// <summary>Filters of pages under a name.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>Views that pages open with.</summary>
    public DbSet<SavedViewDefault> SavedViewDefaults => Set<SavedViewDefault>();

    /// <summary>Spellings of campaigns that count under another name.</summary>
    public DbSet<CampaignAlias> CampaignAliases => Set<CampaignAlias>();

    /// <summary>Money spent on advertising.</summary>
    public DbSet<CampaignSpend> CampaignSpends => Set<CampaignSpend>();

    /// <summary>Notes on days.</summary>
    public DbSet<Annotation> Annotations => Set<Annotation>();

    /// <summary>Monthly goals.</summary>
    public DbSet<Goal> Goals => Set<Goal>();

    /// <summary>Rules that raise alerts.</summary>
    public DbSet<AlertRule> AlertRules => Set<AlertRule>();

    /// <summary>Alerts.</summary>
    public DbSet<AlertEvent> AlertEvents => Set<AlertEvent>();

    /// <summary>Reports sent by mail.</summary>
    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    /// <summary>Outbox and delivery log of mails.</summary>
    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    /// <summary>The mail server.</summary>
    public DbSet<MailSettings> MailSettings => Set<MailSettings>();

    /// <summary>The provider's answers to what differs between databases.</summary>
    public abstract DatabaseProvider Provider { get; }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SchedulingDbContext).Assembly);
        SnakeCaseNames.Apply(builder);
    }
}
