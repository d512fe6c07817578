using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using SchedulingPro.Dashboard.Security;
using SchedulingPro.Dashboard.Theming;

namespace SchedulingPro.Dashboard.App;

/// <summary>The document around every page. Pages are interactive unless they say [ExcludeFromInteractiveRouting], as sign-in does.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private ThemeChoice Theme => DisplayCookies.ThemeOf(HttpContext.Request);

    private bool Collapsed => DisplayCookies.NavigationIsCollapsed(HttpContext.Request);

    private string Nonce => CspNonce.Of(HttpContext);

    /// <summary>Strangers get no circuit, whatever page they are shown.</summary>
    private IComponentRenderMode? PageRenderMode =>
        HttpContext.AcceptsInteractiveRouting() && HttpContext.User.Identity?.IsAuthenticated == true
            ? RenderMode.InteractiveServer
            : null;

    /// <summary>Both sheets of the component library are linked; the one of the other theme does not apply.</summary>
    private string MediaOf(ThemeChoice sheet) =>
        Theme == ThemeChoice.System ? $"(prefers-color-scheme: {sheet.ToString().ToLowerInvariant()})"
        : Theme == sheet ? "all"
        : "not all";
}
