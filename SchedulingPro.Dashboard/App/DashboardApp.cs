using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Radzen;
using SchedulingPro.Dashboard.Components.Annotations;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.SavedViews;

namespace SchedulingPro.Dashboard.App;

internal static class DashboardApp
{
    public static void AddDashboardApp(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Toasts>();
        builder.Services.AddMemoryCache();
        builder.Services.AddScoped<PageHandover>();
        builder.Services.AddScoped<InsightAsker>();
        builder.Services.AddScoped<ISavedViews, SavedViewSource>();
        builder.Services.AddScoped<IAnnotations, AnnotationSource>();
    }

    /// <summary>Error pages, files and pages. Files are open to everybody: the sign-in page needs them.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(AppUrls.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(AppUrls.NotFound, createScopeForStatusCodePages: true);
        app.Use(
            (context, next) =>
            {
                // Only what a person opens gets a page; an answer to a form, the circuit or the API stays the status it is.
                if (!IsOpenedByPerson(context.Request) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                    pages.Enabled = false;
                return next(context);
            }
        );
    }

    private static bool IsOpenedByPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    public static void MapDashboardApp(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
