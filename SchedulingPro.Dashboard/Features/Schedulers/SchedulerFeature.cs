using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Schedulers;

internal static class SchedulerFeature
{
    /// <summary>The page models of the scheduler list and the scheduler page.</summary>
    public static void AddSchedulerFeature(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(EmbedOptions.Section);
        var address = section.Get<EmbedOptions>()?.ScriptUrl ?? new EmbedOptions().ScriptUrl;
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !uri.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
            throw new InvalidOperationException(
                $"{EmbedOptions.Section}:{nameof(EmbedOptions.ScriptUrl)} is \"{address}\"; it must be a web address."
            );
        builder.Services.Configure<EmbedOptions>(section);
        builder.Services.AddScoped<SchedulerListModel>();
        builder.AddPageTables<SchedulerListTables>();
        builder.Services.AddScoped<SchedulerPageModel>();
        builder.Services.AddScoped<InstallModel>();
    }
}
