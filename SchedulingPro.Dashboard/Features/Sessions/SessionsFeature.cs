using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Features.Sessions.Sending;

namespace SchedulingPro.Dashboard.Features.Sessions;

internal static class SessionsFeature
{
    public static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IFilterValues, FilterValueSource>();
        builder.Services.AddScoped<SessionsModel>();
        builder.Services.AddScoped<SessionModel>();
        builder.Services.AddScoped<SessionExport>();
        builder.Services.AddSingleton<SendingJobs>();
        builder.Services.AddScoped<SendingModel>();
    }

    public static void MapSessions(this WebApplication app) => SessionExport.Map(app);
}
