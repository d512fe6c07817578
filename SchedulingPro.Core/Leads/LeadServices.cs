using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Leads;

internal static class LeadServices
{
    /// <summary>The follow-up: engine, desk, queue, consent, settings, report.</summary>
    internal static IServiceCollection AddLeads(this IServiceCollection services) => services;
}
