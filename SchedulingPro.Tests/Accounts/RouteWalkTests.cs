using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

/// <summary>
/// Walks every route the dashboard has, as nobody and as each role. A route that is not in <see cref="Expected"/> fails:
/// whoever adds one says here who may use it.
/// </summary>
public sealed class RouteWalkTests : IAsyncDisposable
{
    private enum Access
    {
        /// <summary>Everybody, signed in or not.</summary>
        Public,

        /// <summary>Everybody who is signed in, with a role or without.</summary>
        SignedIn,

        /// <summary>Every role.</summary>
        Staff,

        /// <summary>Managers and admins.</summary>
        Manager,
        Admin,

        /// <summary>No person at all: API clients with their own credentials.</summary>
        Client,
    }

    private static readonly Dictionary<string, Access> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        [AppUrls.SignIn] = Access.Public,
        [AppUrls.SignInSecondFactor] = Access.Public,
        [AppUrls.SignInRecovery] = Access.Public,
        [AppUrls.SignInPasskeyOptions] = Access.Public,
        [AppUrls.ForgotPassword] = Access.Public,
        [AppUrls.ResetPassword] = Access.Public,
        [AppUrls.InvitationPattern] = Access.Public,
        [AppUrls.Setup] = Access.Public,
        [AppUrls.NotFound] = Access.Public,
        [AppUrls.Error] = Access.Public,
        [AppUrls.NoPermission] = Access.Public,
        [AppUrls.ApiDescriptionPattern] = Access.Public,
        [AppUrls.ApiDocs] = Access.Public,
        [AppUrls.HealthLive] = Access.Public,
        [AppUrls.HealthReady] = Access.Public,
        [AppUrls.HealthInStep] = Access.Public,
        [AppUrls.Account] = Access.SignedIn,
        [AppUrls.AccountTwoFactor] = Access.SignedIn,
        [AppUrls.AccountRecoveryCodes] = Access.SignedIn,
        [AppUrls.AccountPasskeys] = Access.SignedIn,
        [AppUrls.AccountPasskeyOptions] = Access.SignedIn,
        [AppUrls.SignOut] = Access.SignedIn,
        [AppUrls.Overview] = Access.Staff,
        [AppUrls.Leads] = Access.Staff,
        [AppUrls.Sessions] = Access.Staff,
        [AppUrls.SessionPattern] = Access.Staff,
        [AppUrls.SessionsExport] = Access.Staff,
        [AppUrls.SessionsWorkbook] = Access.Staff,
        [AppUrls.Performance] = Access.Staff,
        [AppUrls.PerformancePrint] = Access.Staff,
        [AppUrls.Volume] = Access.Staff,
        [AppUrls.Breakdown] = Access.Staff,
        [AppUrls.Compare] = Access.Staff,
        [AppUrls.DropOff] = Access.Staff,
        [AppUrls.Attribution] = Access.Staff,
        [AppUrls.Campaigns] = Access.Manager,
        [AppUrls.Spend] = Access.Manager,
        [AppUrls.Alerts] = Access.Staff,
        [AppUrls.Reports] = Access.Manager,
        [AppUrls.Mail] = Access.Admin,
        [AppUrls.Schedulers] = Access.Staff,
        [AppUrls.SchedulerPattern] = Access.Staff,
        [AppUrls.LeadsExport] = Access.Staff,
        [AppUrls.LeadsWorkbook] = Access.Staff,
        [AppUrls.LeadsReport] = Access.Manager,
        // Each page's own policy is asked again by the endpoint.
        [AppUrls.ExportPattern] = Access.Staff,
        [AppUrls.Reconciliation] = Access.Manager,
        [AppUrls.Webhooks] = Access.Manager,
        // The sender has no account here; it proves itself by signing the body with the connection's key.
        [AppUrls.WebhookReceiverPattern] = Access.Public,
        [AppUrls.Sync] = Access.Manager,
        [AppUrls.FollowUp] = Access.Manager,
        [AppUrls.DoNotContact] = Access.Manager,
        [AppUrls.Welcome] = Access.Admin,
        [AppUrls.Import] = Access.Admin,
        [AppUrls.ImportUpload] = Access.Admin,
        [AppUrls.ImportRejectedPattern] = Access.Admin,
        [AppUrls.Companies] = Access.Admin,
        [AppUrls.Users] = Access.Admin,
        [AppUrls.ApiClients] = Access.Admin,
        [AppUrls.Connections] = Access.Admin,
        [AppUrls.Vocabulary] = Access.Admin,
        [AppUrls.Names] = Access.Admin,
        [AppUrls.Audit] = Access.Admin,
        [AppUrls.AuditExport] = Access.Admin,
        [AppUrls.AuditWorkbook] = Access.Admin,
        [AppUrls.System] = Access.Admin,
        [ApiRoutes.Tenant + ApiRoutes.Schedulers] = Access.Client,
        [ApiRoutes.Tenant + ApiRoutes.SchedulerSessions] = Access.Client,
        [ApiRoutes.Tenant + ApiRoutes.SchedulerPerformance] = Access.Client,
        [ApiRoutes.Tenant + ApiRoutes.RouterSessions] = Access.Client,
        [ApiRoutes.Tenant + ApiRoutes.RouterPerformance] = Access.Client,
        [ApiRoutes.Token] = Access.Public,
        [ApiRoutes.Prefix + "/{**path}"] = Access.Public,
        // The framework's own: files it does not list, the circuit, and redirects of enhanced forms.
        ["/{**path:file}"] = Access.SignedIn,
        ["/_blazor"] = Access.SignedIn,
        ["/_framework/opaque-redirect"] = Access.SignedIn,
        ["/_blazor/negotiate"] = Access.SignedIn,
        ["/_blazor/initializers"] = Access.SignedIn,
        ["/_blazor/disconnect"] = Access.SignedIn,
    };

    /// <summary>The page that each export belongs to: a file is for whoever may open its page.</summary>
    private static readonly Dictionary<string, string> ExportedPages = new()
    {
        ["performance"] = AppUrls.Performance,
        ["volume"] = AppUrls.Volume,
        ["performance-breakdown"] = AppUrls.Breakdown,
        ["performance-attribution"] = AppUrls.Attribution,
        ["performance-drop-off"] = AppUrls.DropOff,
        ["performance-compare"] = AppUrls.Compare,
        ["campaigns"] = AppUrls.Campaigns,
        ["advertising-costs"] = AppUrls.Spend,
        ["team-report"] = AppUrls.LeadsReport,
        ["reconciliation"] = AppUrls.Reconciliation,
        ["schedulers"] = AppUrls.Schedulers,
        ["alerts"] = AppUrls.Alerts,
        ["reports"] = AppUrls.Reports,
        ["mail-log"] = AppUrls.Mail,
        ["users"] = AppUrls.Users,
        ["vocabulary"] = AppUrls.Vocabulary,
        ["names"] = AppUrls.Names,
    };

    private readonly DashboardFactory dashboard = new()
    {
        Settings = { [Dashboard.Accounts.SignIn.SignInLimit.Setting] = "1000" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Routes_All_AreInTheTable()
    {
        var unknown = Routes().Select(PatternOf).Distinct().Where(pattern => !Expected.ContainsKey(pattern)).ToList();

        Assert.True(unknown.Count == 0, $"Say in RouteWalkTests who may use {string.Join(", ", unknown)}.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Admin)]
    public async Task Routes_AsRole_AnswerAsTheTableSays(string? role)
    {
        using var client = dashboard.CreateClientAs(role);
        var walked = 0;
        var wrong = new List<string>();
        foreach (var route in Routes())
        {
            if (!Expected.TryGetValue(PatternOf(route), out var access) || PatternOf(route) == AppUrls.Setup)
            {
                continue;
            }

            walked++;
            var allowed = await IsAllowedAsync(client, MethodOf(route), UrlOf(route));
            if (allowed != MayUse(role, access))
            {
                wrong.Add(
                    $"{MethodOf(route)} {PatternOf(route)} is {(allowed ? "open to" : "closed for")} {role ?? "nobody"}"
                );
            }
        }

        foreach (var page in ExportKeys())
        {
            var allowed = await IsAllowedAsync(client, "GET", AppUrls.Export(page, ExportFormat.Csv, ""));
            if (allowed != MayUse(role, Expected[ExportedPages[page]]))
            {
                wrong.Add($"The export {page} is {(allowed ? "open to" : "closed for")} {role ?? "nobody"}");
            }
        }

        Assert.NotEqual(0, walked);
        Assert.Empty(wrong);
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    private static bool MayUse(string? role, Access access) =>
        access switch
        {
            Access.Public => true,
            Access.Client => false,
            Access.SignedIn or Access.Staff => role is not null,
            Access.Manager => role is Roles.Admin or Roles.Manager,
            _ => role == Roles.Admin,
        };

    /// <summary>Closed is: sent to sign-in, sent to "no permission", 401 or 403. Anything else got past the gate.</summary>
    private static async Task<bool> IsAllowedAsync(HttpClient client, string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        var target = answer.Headers.Location is { } location
            ? new Uri(new Uri("http://localhost"), location).AbsolutePath
            : null;
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                && target is not (AppUrls.SignIn or AppUrls.NoPermission)
            || (target == AppUrls.SignIn && url.StartsWith(AppUrls.SignIn, StringComparison.Ordinal));
    }

    private IEnumerable<string> ExportKeys()
    {
        using var scope = dashboard.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IPageTables>().Select(tables => tables.Page)];
    }

    private IEnumerable<RouteEndpoint> Routes() =>
        dashboard
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static string MethodOf(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return methods is null or { Count: 0 } || methods.Contains("GET") ? "GET" : methods[0];
    }

    private static string PatternOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.Trim('/');

    private static string UrlOf(RouteEndpoint route) =>
        "/"
        + string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
                            ? literal.Content
                            : "1"
                    )
                )
            )
        );
}
