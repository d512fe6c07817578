using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.Accounts.SignIn;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.Api.Authentication;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Cli;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Features.Alerts;
using SchedulingPro.Dashboard.Features.ApiClients;
using SchedulingPro.Dashboard.Features.Attribution;
using SchedulingPro.Dashboard.Features.Audit;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Dashboard.Features.Companies;
using SchedulingPro.Dashboard.Features.Compare;
using SchedulingPro.Dashboard.Features.Connections;
using SchedulingPro.Dashboard.Features.DropOff;
using SchedulingPro.Dashboard.Features.FollowUp;
using SchedulingPro.Dashboard.Features.Import;
using SchedulingPro.Dashboard.Features.Leads;
using SchedulingPro.Dashboard.Features.Leads.Pane;
using SchedulingPro.Dashboard.Features.Leads.Report;
using SchedulingPro.Dashboard.Features.MailServer;
using SchedulingPro.Dashboard.Features.Names;
using SchedulingPro.Dashboard.Features.Overview;
using SchedulingPro.Dashboard.Features.Performance;
using SchedulingPro.Dashboard.Features.Reconciliation;
using SchedulingPro.Dashboard.Features.Reports;
using SchedulingPro.Dashboard.Features.Schedulers;
using SchedulingPro.Dashboard.Features.Sessions;
using SchedulingPro.Dashboard.Features.Sync;
using SchedulingPro.Dashboard.Features.SystemHealth;
using SchedulingPro.Dashboard.Features.Vocabulary;
using SchedulingPro.Dashboard.Features.Webhooks;
using SchedulingPro.Dashboard.Security;

if (!CommandLine.MeansServer(args, out var serverArguments))
{
    return await CommandLine.RunAsync(args, Console.Out, Console.Error, Console.In);
}

try
{
    var builder = DashboardHost.CreateBuilder(serverArguments);
    builder.AddLogFormat();
    var started = builder.HoldStartFailures();
    var folder = builder.AddDataFolder();
    builder.AddDatabase(folder);
    builder.AddAccounts();
    builder.AddDashboardAuthorization();
    builder.AddApiAuthentication();
    builder.AddHealth();
    builder.AddDashboardApp();
    builder.AddSchedulerFeature();
    builder.AddCompaniesFeature();
    builder.AddApiClientsFeature();
    builder.AddConnectionsFeature();
    builder.AddVocabularyFeature();
    builder.AddNamesFeature();
    builder.AddSessions();
    builder.AddLeadPane();
    builder.AddFollowUpFeature();
    builder.AddLeadReport();
    builder.AddOverview();
    builder.AddPerformance();
    builder.AddBreakdown();
    builder.AddCompare();
    builder.AddDropOff();
    builder.AddAttributionPages();
    builder.AddAlertsFeature();
    builder.AddReportsFeature();
    builder.AddMailServerFeature();
    builder.AddImportFeature();
    builder.AddSync();
    builder.AddReconciliationFeature();
    builder.AddWebhookFeature();
    builder.AddLeadsFeature();
    builder.AddExports();
    builder.AddApi();

    var app = builder.Build();
    using var use = DataFolderUse.Share(folder);
    await app.MigrateAsync();
    await app.Services.GetRequiredService<UnattendedSetup>().RunAsync(CancellationToken.None);
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseApiErrors();
    app.UseFirstRun();
    app.UseAuthentication();
    app.UseApiCallers();
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapDashboardApp();
    app.MapSignIn();
    app.MapApiToken();
    app.MapAudit();
    app.MapSessions();
    app.MapImport();
    app.MapLeadFiles();
    app.MapWebhooks();
    app.MapExports();
    app.MapApi();
    app.AnnounceFirstRun();
    app.Lifetime.ApplicationStarted.Register(started);
    await app.RunAsync();
    return ExitCodes.Ok;
}
catch (Exception error) when (StartFailure.Explain(error) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return ExitCodes.Failed;
}
