namespace SchedulingPro.Dashboard.App;

internal static class DashboardHost
{
    /// <summary>A builder that finds its settings and files beside the program, wherever it was started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        // Only the development environment does this by itself, and `dotnet run` here means production.
        builder.WebHost.UseStaticWebAssets();
        PreferAddressOfEnvironment(builder, args);
        return builder;
    }

    /// <summary>The settings file would win over ASPNETCORE_URLS; what is said from outside must win: command line, environment, file.</summary>
    private static void PreferAddressOfEnvironment(WebApplicationBuilder builder, string[] args)
    {
        if (args.Any(argument => argument.TrimStart('-', '/').StartsWith("urls", StringComparison.OrdinalIgnoreCase)))
            return;
        var urls =
            Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? Environment.GetEnvironmentVariable("DOTNET_URLS");
        if (string.IsNullOrWhiteSpace(urls))
            urls = string.Join(';', PortsOfEnvironment("http").Concat(PortsOfEnvironment("https")));
        if (!string.IsNullOrWhiteSpace(urls))
            builder.Configuration["urls"] = urls;
    }

    /// <summary>How container images say it.</summary>
    private static IEnumerable<string> PortsOfEnvironment(string scheme) =>
        (Environment.GetEnvironmentVariable($"ASPNETCORE_{scheme.ToUpperInvariant()}_PORTS") ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(port => $"{scheme}://*:{port}");
}
