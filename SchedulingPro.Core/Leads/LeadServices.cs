using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;

namespace SchedulingPro.Core.Leads;

internal static class LeadServices
{
    /// <summary>The follow-up: engine, desk, queue, consent, settings, report.</summary>
    internal static IServiceCollection AddLeads(this IServiceCollection services)
    {
        services
            .AddOptions<LeadOptions>()
            .BindConfiguration(LeadOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<LeadSignal>();
        services.AddSingleton<LeadEngine>();
        services.AddSingleton<IdleSessions>();
        services.AddSingleton<LeadSending>();
        services.AddSingleton<LeadUnit>();
        services.AddSingleton<LeadClaims>();
        services.AddSingleton<LeadResolving>();
        services.AddSingleton<LeadDesk>();
        services.AddSingleton<LeadQueueQuery>();
        services.AddSingleton<LeadFilterOptionsQuery>();
        services.AddSingleton<LeadDetailQuery>();
        services.AddSingleton<LeadPeopleQuery>();
        services.AddSingleton<DoNotContactEditor>();
        services.AddSingleton<DoNotContactQuery>();
        services.AddSingleton<FollowUpEditor>();
        services.AddSingleton<FollowUpQuery>();
        services.AddSingleton<DispositionEditor>();
        services.AddSingleton<LeadReportQuery>();
        services.AddSingleton<LeadHoursQuery>();
        services.AddSingleton<LeadBulk>();
        services.AddSingleton<LeadBulkChoicesQuery>();
        return services;
    }
}
