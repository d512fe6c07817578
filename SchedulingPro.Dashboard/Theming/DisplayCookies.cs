namespace SchedulingPro.Dashboard.Theming;

/// <summary>How one person wants the frame to look; written by js/shell.js, read here before the first byte is sent.</summary>
internal static class DisplayCookies
{
    public const string Theme = "schedulingpro.theme";
    public const string Navigation = "schedulingpro.navigation";

    public static ThemeChoice ThemeOf(HttpRequest? request) =>
        Enum.TryParse<ThemeChoice>(request?.Cookies[Theme], ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice
            : ThemeChoice.System;

    /// <summary>True when the navigation shows icons only.</summary>
    public static bool NavigationIsCollapsed(HttpRequest? request) => request?.Cookies[Navigation] == "icons";
}
