using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Import;

internal static class ImportFeature
{
    /// <summary>The import page and the worker that reads files.</summary>
    public static void AddImportFeature(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ImportSettings>(builder.Configuration.GetSection(ImportSettings.Section));
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddHostedService<ImportWorker>();
        builder.Services.AddScoped<ImportModel>();
    }

    public static void MapImport(this WebApplication app)
    {
        app.MapPost(App.AppUrls.ImportUpload, ImportApi.UploadAsync).RequireAuthorization(Policies.Admin);
        app.MapGet(App.AppUrls.ImportRejectedPattern, ImportApi.RejectedAsync).RequireAuthorization(Policies.Admin);
    }
}
