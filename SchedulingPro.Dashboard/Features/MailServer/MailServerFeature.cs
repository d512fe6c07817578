using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.MailServer;

internal static class MailServerFeature
{
    /// <summary>Settings of the mail server, and the worker that sends.</summary>
    public static void AddMailServerFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MailServerModel>();
        builder.AddPageTables<MailLogTables>();
        builder.Services.AddHostedService<MailWorker>();
    }
}
