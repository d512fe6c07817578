using Microsoft.AspNetCore.Components.Server.Circuits;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

internal static class LeadPaneFeature
{
    /// <summary>The pane in which one lead is worked.</summary>
    public static void AddLeadPane(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LeadPaneModel>();
        builder.Services.AddScoped<LeadDrafts>();
        builder.Services.AddScoped<CircuitConnection>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitConnection>());
    }
}
