using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Dashboard.Features.Sessions.Sending;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>What sending sessions to the lead queue needs in pages without a host.</summary>
internal static class SendingServices
{
    public static void AddSendingToLeads(this IServiceCollection services, DatabaseUnderTest database)
    {
        services.AddSingleton(
            new LeadSending(database.Contexts, database.Feed, Options.Create(new LeadOptions()), database.Clock)
        );
        services.AddSingleton(new AuditLog(database.Contexts, database.Clock));
        services.AddSingleton<IHostApplicationLifetime>(
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance)
        );
        services.AddSingleton<SendingJobs>();
        services.AddScoped<SendingModel>();
    }
}
