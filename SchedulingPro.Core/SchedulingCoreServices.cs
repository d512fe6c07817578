using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Attribution;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Overview;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core;

/// <summary>Registers Core's queries and commands. They keep no state of their own between calls unless they say so.</summary>
public static class SchedulingCoreServices
{
    /// <summary>Adds everything of Core except the database itself (see <see cref="Data.DatabaseProviders"/>).</summary>
    public static IServiceCollection AddSchedulingCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddIngestion();
        services.AddNames();
        services.AddLeads();
        services.AddAttribution();
        services.AddSingleton<FilterOptionsQuery>();
        services.AddSingleton<MetricQuery>();
        services.AddSingleton<BreakdownQuery>();
        services.AddSingleton<TrendQuery>();
        services.AddSingleton<WeekMapQuery>();
        services.AddSingleton<LeadTimeQuery>();
        services.AddSingleton<PerformanceQuery>();
        services.AddSingleton<SessionListQuery>();
        services.AddSingleton<SessionCountQuery>();
        services.AddSingleton<SessionDetailQuery>();
        services.AddSingleton<SessionDocumentQuery>();
        services.AddSingleton<SystemAttentionQuery>();
        services.AddMail();
        services.AddAlerts();
        services.AddReports();
        services.AddReconciliation();
        services.AddSchedulers();
        services.AddApiClients();
        services.AddSingleton<SessionNeighboursQuery>();
        services.AddSingleton<SavedViewQuery>();
        services.AddSingleton<SavedViewEditor>();
        services.AddSingleton<AnnotationQuery>();
        services.AddSingleton<AnnotationEditor>();
        services.AddSingleton<GoalDirectory>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<DatabaseBackup>();
        services.AddSingleton<DatabaseRestore>();
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<DatabaseReportQuery>();
        return services;
    }
}
