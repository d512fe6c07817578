using SchedulingPro.Core.Alerts;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Alerts;

internal static class AlertsFeature
{
    /// <summary>Alerts, their rules, and the worker that evaluates them.</summary>
    public static void AddAlertsFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IAlertTexts, AlertTexts>();
        builder.Services.AddScoped<AlertsModel>();
        builder.AddPageTables<AlertTables>();
        builder.Services.AddHostedService<AlertWorker>();
    }
}
